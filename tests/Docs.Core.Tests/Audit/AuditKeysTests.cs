using System.Security.Cryptography;
using Docs.Core.Audit;

namespace Docs.Core.Tests.Audit;

public sealed class AuditKeysTests
{
    private readonly AuditKeys keys = Of(1);

    [Theory]
    [InlineData("066185009468", "066 185 009 468")]
    [InlineData("6001234567", "6001234567")]
    [InlineData("066185009468", " O66185OO9468")]
    public void One_person_has_one_hash_however_the_id_is_spelt(string id, string spelt) => keys.HashOfHolder(spelt).ShouldBe(keys.HashOfHolder(id));

    [Fact]
    public void Without_the_secret_the_hash_is_another()
    {
        Of(2).HashOfHolder("066185009468").ShouldNotBe(keys.HashOfHolder("066185009468"));
        keys.HashOfHolder("066185009468").ShouldNotContain("066185009468");
        Of(2).Fingerprint.ShouldNotBe(keys.Fingerprint);
    }

    [Fact]
    public void A_query_is_read_by_its_key_in_its_entry_only()
    {
        var sealedText = keys.Encrypt("Phạm Thị Mỹ Diệu", "entry1");

        keys.Decrypt(sealedText, "entry1").ShouldBe("Phạm Thị Mỹ Diệu");
        keys.Decrypt(sealedText, "entry2").ShouldBeNull();
        Of(2).Decrypt(sealedText, "entry1").ShouldBeNull();
        keys.Decrypt("không phải base64", "entry1").ShouldBeNull();
        keys.Encrypt("Phạm Thị Mỹ Diệu", "entry1").ShouldNotBe(sealedText);
    }

    private static AuditKeys Of(byte seed) => new([.. Enumerable.Repeat(seed, AuditKeys.SecretBytes)], RandomNumberGenerator.Create());
}
