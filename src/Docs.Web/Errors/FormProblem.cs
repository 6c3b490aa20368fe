namespace Docs.Web.Errors;

/// <summary>Why a form was not taken, in Vietnamese, and which of its fields that is about; null: none alone.</summary>
public sealed record FormProblem(string Text, string? Field = null);

internal static class FormProblems
{
    /// <summary>Of the message on the page.</summary>
    public const string Id = "loi";

    /// <summary>What the field itself says of it (WCAG 3.3.1): refused, why, and the place to go on typing.</summary>
    public static Dictionary<string, object>? At(this FormProblem? problem, string field) =>
        problem?.Field != field ? null : new() { ["aria-invalid"] = "true", ["aria-describedby"] = Id, ["autofocus"] = true };
}
