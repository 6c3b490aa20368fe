using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Docs.Core.Documents;

namespace Docs.Storage;

/// <summary>Servers whose certificate the authority of a PEM file signed, for the name they are asked by; no other authority counts.</summary>
internal sealed class TrustedAuthority(string file)
{
    private readonly X509Certificate2Collection roots = Load(file);

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || chain is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
            return false;
        using var served = new X509Certificate2(certificate);
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(roots);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ExtraStore.AddRange(chain.ChainElements.Select(element => element.Certificate).ToArray());
        return own.Build(served);
    }

    private static X509Certificate2Collection Load(string file)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StorageUnreachableException($"Tệp chứng thư \"{file}\" không đọc được hoặc không phải PEM. Hãy kiểm tra DOCS_ELASTIC_CA và DOCS_S3_CA.", error);
        }

        return roots.Count > 0 ? roots : throw new StorageUnreachableException($"Tệp chứng thư \"{file}\" không có chứng thư nào. Hãy kiểm tra DOCS_ELASTIC_CA và DOCS_S3_CA.");
    }
}
