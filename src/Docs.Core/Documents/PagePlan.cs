namespace Docs.Core.Documents;

/// <summary>
/// Which pages a document is made of, in order, where a person arranged them otherwise than its file has them. The files
/// handed in are never changed.
/// </summary>
/// <param name="Shared">Its file holds pages of other results too, and so is not handed out with this one.</param>
public sealed record PagePlan(IReadOnlyList<PlannedPage> Pages, bool Shared);

/// <param name="Sha256">Of the file as handed in.</param>
/// <param name="Page">1-based in that file.</param>
/// <param name="Rotation">Degrees clockwise that make the stored image upright, as a person said; null: as the machine finds.</param>
/// <param name="ReadIn">The document under which the page was read before: that reading is used again where it may be.</param>
public sealed record PlannedPage(string Sha256, int Page, int? Rotation, string ReadIn);
