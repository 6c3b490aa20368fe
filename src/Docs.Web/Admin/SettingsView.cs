using Docs.Core.Settings;
using Docs.Hosting;

namespace Docs.Web.Admin;

public sealed record SettingsView(RunningSettings Now, IReadOnlyList<SettingLine> History, SettingsForm Form)
{
    /// <summary>Agencies that have a word of their own, by environment or by a person.</summary>
    public IReadOnlyList<string> Own =>
        [.. Now.Lines.Select(line => line.Agency).OfType<string>().Concat(Now.Defaults.SelfVerify).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>The settings page as it was sent: values for all, and a line for one agency.</summary>
public sealed record SettingsForm(IReadOnlyList<SettingChange> Changes, IReadOnlyList<string> Problems, string? Notice)
{
    public static SettingsForm Read(IFormCollection form)
    {
        var (changes, problems) = (new List<SettingChange>(), new List<string>());
        var agency = form["agency"].ToString().Trim();
        if (form.ContainsKey("agency") && !IsAgency(agency))
            problems.Add("Mã cơ quan gồm chữ A-Z, số và dấu chấm, tối đa 35 ký tự, ví dụ H15.08.");
        foreach (var name in Enum.GetValues<SettingName>())
        {
            if (!form.TryGetValue(name.ToString(), out var typed))
                continue;
            var (value, problem) = SettingRules.Read(name, typed);
            if (problem is not null)
                problems.Add(problem);
            else
                changes.Add(new(name, agency.Length > 0 ? agency : null, value));
        }

        return new(changes, problems, null);
    }

    private static bool IsAgency(string code)
    {
        try
        {
            return AgencyCode.Checked(code, "agency").Length > 0;
        }
        catch (OptionsException)
        {
            return false;
        }
    }
}
