namespace Docs.Web.Batches.Tus;

/// <summary>A file on its way in by the tus protocol, as announced.</summary>
/// <param name="Account">Who announced it, and alone may go on with it.</param>
/// <param name="Name">As reports shall call it; clean.</param>
/// <param name="Length">Bytes of the whole file.</param>
internal sealed record PartialUpload(string Id, string BatchId, string Account, string Name, long Length, DateTimeOffset CreatedAt);

/// <summary>What became of bytes that were sent. A closed set.</summary>
internal abstract record Appending
{
    private Appending()
    {
    }

    /// <param name="Offset">Bytes that stand on the disk, flushed.</param>
    public sealed record Kept(long Offset) : Appending;

    public sealed record WrongOffset(long Offset) : Appending;

    /// <summary>Another request writes it at this moment.</summary>
    public sealed record Busy : Appending;

    /// <summary>More bytes than announced; those up to the announced length are not kept either.</summary>
    public sealed record TooMuch : Appending;

    public sealed record NoSpace : Appending;
}
