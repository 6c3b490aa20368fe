using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Core.Review;

/// <summary>
/// Sends a share of the documents the machine is sure of to a person all the same: the error rate among them is what the
/// machine's word is worth. By the hash of the id, so that a repeated run chooses the same.
/// </summary>
/// <param name="Share">0–1.</param>
public sealed record ReviewSampling(double Share)
{
    public const string Reason = "Máy đã chắc; văn bản này được chọn mẫu để kiểm tra chất lượng.";

    public bool Chooses(string documentId) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(documentId))) < Share * uint.MaxValue;
}
