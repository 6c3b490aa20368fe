namespace Docs.Recognition.Inspect;

/// <summary>The file to read pages from: the one that came, or a repaired copy that is gone when this is disposed.</summary>
internal sealed class WholePdf : IDisposable
{
    private const string Repaired = "Tệp PDF gốc hỏng phần cuối; các trang, đủ số, được đọc từ bản khôi phục tạm thời, tệp gốc giữ nguyên từng byte.";

    private readonly bool isCopy;

    private WholePdf(string path, bool isCopy) => (Path, this.isCopy) = (path, isCopy);

    public string Path { get; }

    /// <summary>Vietnamese sentences for staff.</summary>
    public IReadOnlyList<string> Notes => isCopy ? [Repaired] : [];

    /// <param name="broken">As <see cref="FileInspector.LookAsync"/> says.</param>
    public static async Task<WholePdf> OfAsync(string path, bool broken, string folder, PdfRepair repair, CancellationToken cancellation)
    {
        var copy = System.IO.Path.Combine(folder, "tmp-repaired.pdf");
        return broken && await repair.WriteAsync(path, copy, cancellation) is not null ? new WholePdf(copy, isCopy: true) : new WholePdf(path, isCopy: false);
    }

    public void Dispose()
    {
        if (isCopy)
            File.Delete(Path);
    }
}
