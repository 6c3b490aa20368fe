using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Docs.Storage.Tests.Servers;

/// <summary>An authority of the test's own and the certificate it signed for 127.0.0.1, as PEM files.</summary>
internal sealed class TestAuthority
{
    public TestAuthority(string folder)
    {
        var (from, to) = (new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2050, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var key = RSA.Create(2048);
        var root = new CertificateRequest("CN=Docs test authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = root.CreateSelfSigned(from, to);

        using var own = RSA.Create(2048);
        var server = new CertificateRequest("CN=127.0.0.1", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        server.CertificateExtensions.Add(names.Build());
        using var signed = server.Create(authority, from.AddDays(1), to.AddDays(-1), RandomNumberGenerator.GetBytes(8));

        (Root, Certificate, Key) = (Path.Combine(folder, "ca.pem"), Path.Combine(folder, "server.pem"), Path.Combine(folder, "server.key"));
        File.WriteAllText(Root, authority.ExportCertificatePem());
        File.WriteAllText(Certificate, signed.ExportCertificatePem());
        File.WriteAllText(Key, own.ExportPkcs8PrivateKeyPem());
    }

    public string Root { get; }

    public string Certificate { get; }

    public string Key { get; }
}
