using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>The type's abbreviation: as the notation has it, else the descriptor's. An official letter has none.</summary>
internal static class TypeCodeRule
{
    public static Found? Find(Found? symbol, DocumentDescriptor? type, Found? title)
    {
        if (symbol is not null && OfficialNumber.TryParse("1/" + symbol.Value, out var parts) && parts.TypeCode is { } code)
            return symbol with { Value = code, Rule = "head.typeCode" };
        return type?.Code is { } own && title is not null ? title with { Value = own, Rule = "type.code" } : null;
    }
}
