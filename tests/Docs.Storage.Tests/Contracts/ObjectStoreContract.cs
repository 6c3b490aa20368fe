using System.Security.Cryptography;
using Docs.Core.Documents;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IObjectStore"/> does.</summary>
public abstract class ObjectStoreContract
{
    protected const string MissingKey = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    protected abstract IObjectStore Store { get; }

    [ContractTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public async Task What_was_put_is_read_back(int size)
    {
        var bytes = Bytes(size);

        var stored = await Store.PutAsync(new MemoryStream(bytes), default);

        stored.ShouldBe(new StoredObject(Convert.ToHexStringLower(SHA256.HashData(bytes)), size));
        (await Store.SizeAsync(stored.Sha256, default)).ShouldBe(size);
        (await ReadAsync(stored.Sha256)).ShouldBe(bytes);
    }

    [ContractFact]
    public async Task Bytes_are_taken_from_where_the_stream_stands()
    {
        var content = new MemoryStream(Bytes(100)) { Position = 40 };

        (await Store.PutAsync(content, default)).Size.ShouldBe(60);
    }

    [ContractFact]
    public async Task The_same_content_twice_is_one_object()
    {
        await Store.PutAsync(new MemoryStream(Bytes(50)), default);
        await Store.PutAsync(new MemoryStream(Bytes(50)), default);

        (await ListAsync()).Count.ShouldBe(1);
    }

    [ContractFact]
    public async Task Many_writers_of_the_same_content_leave_one_whole_object()
    {
        var bytes = Bytes(200_000);

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.PutAsync(new MemoryStream(bytes), default))));

        stored.Distinct().Count().ShouldBe(1);
        (await ReadAsync(stored[0].Sha256)).ShouldBe(bytes);
        (await ListAsync()).ShouldBe([stored[0]]);
    }

    [ContractTheory]
    [InlineData(MissingKey)]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public async Task A_missing_key_is_null_and_has_no_local_copy(string key)
    {
        (await Store.OpenAsync(key, default)).ShouldBeNull();
        (await Store.SizeAsync(key, default)).ShouldBeNull();
        await Should.ThrowAsync<FileNotFoundException>(() => Store.LocalCopyAsync(key, default));
    }

    [ContractFact]
    public async Task A_local_copy_has_the_bytes()
    {
        var stored = await Store.PutAsync(new MemoryStream(Bytes(70)), default);

        using var copy = await Store.LocalCopyAsync(stored.Sha256, default);

        (await File.ReadAllBytesAsync(copy.Path)).ShouldBe(Bytes(70));
    }

    [ContractFact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await Should.ThrowAsync<EndOfStreamException>(() => Store.PutAsync(new BreakingStream(), default));

        (await ListAsync()).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Objects_open_seekable_and_many_at_once()
    {
        var stored = await Store.PutAsync(new MemoryStream(Bytes(100)), default);

        await using var one = (await Store.OpenAsync(stored.Sha256, default)).ShouldNotBeNull();
        await using var two = (await Store.OpenAsync(stored.Sha256, default)).ShouldNotBeNull();

        one.CanSeek.ShouldBeTrue();
        two.Seek(99, SeekOrigin.Begin);
        two.ReadByte().ShouldBe(Bytes(100)[99]);
        one.ReadByte().ShouldBe(Bytes(100)[0]);
    }

    [ContractFact]
    public async Task Keys_are_listed_by_how_they_begin()
    {
        for (var i = 0; i < 40; i++)
            await Store.PutAsync(new MemoryStream(Bytes(1_000 + i)), default);

        var all = await ListAsync();
        foreach (var prefix in new[] { "a", "3", all[0].Sha256[..2] })
        {
            var some = new List<StoredObject>();
            await foreach (var one in Store.ListAsync(prefix, default))
                some.Add(one);
            some.ShouldBe(all.Where(one => one.Sha256.StartsWith(prefix, StringComparison.Ordinal)), ignoreOrder: true);
        }

        all.Count.ShouldBe(40);
    }

    [ContractFact]
    public async Task A_streamed_object_ends_in_an_error_where_its_bytes_are_others()
    {
        var stored = await Store.PutAsync(new MemoryStream(Bytes(300_000)), default);
        await using (var sound = (await Store.StreamAsync(stored.Sha256, default)).ShouldNotBeNull())
        {
            var copy = new MemoryStream();
            await sound.CopyToAsync(copy);
            copy.ToArray().ShouldBe(Bytes(300_000));
        }

        (await Store.StreamAsync(MissingKey, default)).ShouldBeNull();
        await DamageAsync(stored.Sha256, [.. Bytes(300_000).SkipLast(1), 7]);

        await using var damaged = (await Store.StreamAsync(stored.Sha256, default)).ShouldNotBeNull();
        await Should.ThrowAsync<ObjectDamagedException>(() => damaged.CopyToAsync(Stream.Null));
    }

    [ContractFact]
    public async Task Only_a_damaged_object_is_taken_out_of_the_way()
    {
        var stored = await Store.PutAsync(new MemoryStream(Bytes(80)), default);
        (await Store.DiscardDamagedAsync(stored.Sha256, default)).ShouldBeFalse();
        (await Store.DiscardDamagedAsync(MissingKey, default)).ShouldBeFalse();
        await DamageAsync(stored.Sha256, [.. Bytes(79), 7]);

        (await Store.DiscardDamagedAsync(stored.Sha256, default)).ShouldBeTrue();

        (await Store.SizeAsync(stored.Sha256, default)).ShouldBeNull();
        (await Store.PutAsync(new MemoryStream(Bytes(80)), default)).ShouldBe(stored);
        (await ReadAsync(stored.Sha256)).ShouldBe(Bytes(80));
    }

    /// <summary>Puts other bytes under the key, behind the store's back.</summary>
    protected abstract Task DamageAsync(string sha256, byte[] bytes);

    protected async Task<List<StoredObject>> ListAsync()
    {
        var all = new List<StoredObject>();
        await foreach (var one in Store.ListAsync("", default))
            all.Add(one);
        return all;
    }

    protected static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size + 1).NextBytes(bytes);
        return bytes;
    }

    private async Task<byte[]> ReadAsync(string key)
    {
        await using var stream = (await Store.OpenAsync(key, default)).ShouldNotBeNull();
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>A client that goes away in the middle.</summary>
    private sealed class BreakingStream : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            reads++ < 3 ? ValueTask.FromResult(buffer.Length) : throw new EndOfStreamException();
    }
}
