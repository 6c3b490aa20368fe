using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Storage.Objects;
using Docs.Storage.Tests.Contracts;

namespace Docs.Storage.Tests.Embedded;

public sealed class FolderObjectStoreTests : ObjectStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IdSource ids = new(TimeProvider.System, RandomNumberGenerator.Create());

    public FolderObjectStoreTests() => Store = Open();

    protected override IObjectStore Store { get; }

    protected override async Task DamageAsync(string sha256, byte[] bytes)
    {
        var file = Path.Combine(folder.Path, "objects", sha256[..2], sha256[2..4], sha256);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllBytesAsync(file, bytes);
    }

    private string Temporary => Path.Combine(folder.Path, "tmp");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Objects_stand_under_their_hash_read_only_and_no_temporary_file_is_left()
    {
        var stored = await Store.PutAsync(new MemoryStream(Bytes(10)), default);
        await Store.PutAsync(new MemoryStream(Bytes(10)), default);

        var path = Path.Combine(folder.Path, "objects", stored.Sha256[..2], stored.Sha256[2..4], stored.Sha256);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead);
        File.GetUnixFileMode(Path.Combine(folder.Path, "objects")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.EnumerateFiles(Temporary).ShouldBeEmpty();
        using var copy = await Store.LocalCopyAsync(stored.Sha256, default);
        copy.Path.ShouldBe(path);
    }

    [Fact]
    public void What_a_killed_process_left_is_deleted_and_what_is_being_written_is_not()
    {
        var old = Path.Combine(Temporary, "99999-cũ");
        File.WriteAllText(old, "nửa chừng");
        using var writing = new TemporaryFiles(Temporary, ids).Create(out var current);
        var young = Path.Combine(Temporary, "99998-mới");
        File.WriteAllText(young, "vừa tạo");
        var hourAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
        File.SetLastWriteTimeUtc(old, hourAgo);
        File.SetLastWriteTimeUtc(current, hourAgo);

        Open();

        Directory.EnumerateFiles(Temporary).ShouldBe([current, young], ignoreOrder: true);
    }

    [Fact]
    public async Task A_damaged_object_is_replaced_when_its_bytes_come_again()
    {
        var stored = await Store.PutAsync(new MemoryStream(Bytes(1_000)), default);
        using (var copy = await Store.LocalCopyAsync(stored.Sha256, default))
        {
            File.SetUnixFileMode(copy.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await File.WriteAllBytesAsync(copy.Path, Bytes(10));
        }

        await Store.PutAsync(new MemoryStream(Bytes(1_000)), default);

        (await Store.SizeAsync(stored.Sha256, default)).ShouldBe(1_000);
    }

    [Fact]
    public void A_full_disk_is_told_from_other_failures()
    {
        var error = Should.Throw<IOException>(() =>
        {
            using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            full.Write([1]);
        });

        StorageErrors.IsFull(error).ShouldBeTrue();
        StorageErrors.IsFull(new IOException("khác")).ShouldBeFalse();
        StorageErrors.Full(error).Message.ShouldContain("Giải phóng ổ đĩa");
    }

    private FolderObjectStore Open() => new(folder.Path, ids, TimeProvider.System);
}
