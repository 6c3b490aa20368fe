namespace Docs.Storage;

/// <summary>What a failure of a store means to its caller.</summary>
internal enum StorageFault
{
    /// <summary>Nothing known: a mistake of ours.</summary>
    None,

    /// <summary>Another writer was in the way; nothing was written, and doing it again is right.</summary>
    Collision,

    /// <summary>No room; nothing was written.</summary>
    Full,

    /// <summary>The server cannot be reached or is going down; whether the last change was written is not known.</summary>
    Unreachable,
}
