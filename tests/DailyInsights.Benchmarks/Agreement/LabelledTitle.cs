using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DailyInsights.Benchmarks.Agreement;

/// <summary>A title with the category that the earlier system gave it, folded to the taxonomy.</summary>
internal sealed record LabelledTitle(string Title, Category Category)
{
    /// <summary>
    /// Whether the title is kept aside: the first four bytes of SHA-256 over the normalised title (UTF-8), read as a big-endian number,
    /// leave no rest when divided by 3. All records of one title, however often it was labelled, stand on the same side.
    /// </summary>
    public bool IsHeldOut =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Key))) % 3 == 0;

    /// <summary>The title as far as it tells one paper from another.</summary>
    public string Key => PaperIdentity.NormalizeTitle(Title);
}
