using DailyInsights.Charting.Raster;

namespace DailyInsights.Charting.Png;

/// <summary>
/// The pixels of a picture as places in a table of at most 256 colours. Charts have few colours and many blends of two along
/// their edges; where there are more than fit, rare blends become ones close to them.
/// </summary>
internal sealed class PixelColors
{
    private const int Most = 256;

    // Small enough to count in one go; a picture with more colours than half of this is no chart either.
    private const int Slots = 1 << 14;

    // How far a blend may be moved in any channel, of 255: less than an eye sees along an edge. What needs more is no chart.
    private static readonly int[] Differences = [4, 8, 16];

    private readonly int[] _keys = new int[Slots];
    private readonly int[] _counts = new int[Slots];
    private readonly byte[] _places = new byte[Slots];
    private int _used;

    private PixelColors()
    {
    }

    /// <summary>The colours as <c>0xRRGGBB</c>, the most frequent first.</summary>
    public int[] Table { get; private set; } = [];

    /// <summary>The colours of a picture; nothing where 256 would change its look.</summary>
    public static PixelColors? Of(Pixmap pixmap)
    {
        var colors = new PixelColors();
        return colors.TryCount(pixmap) && colors.TryPlace() ? colors : null;
    }

    /// <summary>Writes the place of every pixel of a row.</summary>
    public void Write(ReadOnlySpan<byte> pixels, Span<byte> row)
    {
        var (last, place) = (-1, (byte)0);
        for (int i = 0, p = 0; i < row.Length; i++, p += Pixmap.BytesPerPixel)
        {
            var color = Color(pixels, p);
            if (color != last)
            {
                (last, place) = (color, _places[Slot(color)]);
            }

            row[i] = place;
        }
    }

    private static int Color(ReadOnlySpan<byte> pixels, int at) => (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];

    // Open addressing; keys are colours plus 1, so that 0 is a free slot.
    private int Slot(int color)
    {
        var slot = (int)((uint)color * 2654435769u >> 18);
        while (_keys[slot] != 0 && _keys[slot] != color + 1)
        {
            slot = (slot + 1) & (Slots - 1);
        }

        return slot;
    }

    private bool TryCount(Pixmap pixmap)
    {
        var pixels = pixmap.Pixels.AsSpan();
        var (last, slot) = (-1, 0);
        for (var p = 0; p < pixels.Length; p += Pixmap.BytesPerPixel)
        {
            var color = Color(pixels, p);
            if (color != last)
            {
                (last, slot) = (color, Slot(color));
                if (_keys[slot] == 0)
                {
                    _keys[slot] = color + 1;
                    if (++_used > Slots / 2)
                    {
                        return false;
                    }
                }
            }

            _counts[slot]++;
        }

        return true;
    }

    private bool TryPlace()
    {
        var slots = Enumerable.Range(0, Slots).Where(slot => _keys[slot] != 0)
            .OrderByDescending(slot => _counts[slot]).ThenBy(slot => _keys[slot]).ToArray();
        return slots.Length <= Most
            ? TryPlace(slots, 0)
            : Differences.Any(difference => TryPlace(slots, difference));
    }

    // A colour near to one that is more frequent becomes that one; others get a place of their own.
    private bool TryPlace(int[] slots, int mostDifference)
    {
        var table = new List<int>(Most);
        foreach (var slot in slots)
        {
            var color = _keys[slot] - 1;
            var place = mostDifference > 0 ? Near(table, color, mostDifference) : -1;
            if (place < 0)
            {
                if (table.Count == Most)
                {
                    return false;
                }

                place = table.Count;
                table.Add(color);
            }

            _places[slot] = (byte)place;
        }

        Table = [.. table];
        return true;
    }

    private static int Near(List<int> table, int color, int mostDifference)
    {
        for (var i = 0; i < table.Count; i++)
        {
            var other = table[i];
            if (Math.Abs((color >> 16) - (other >> 16)) <= mostDifference
                && Math.Abs(((color >> 8) & 255) - ((other >> 8) & 255)) <= mostDifference
                && Math.Abs((color & 255) - (other & 255)) <= mostDifference)
            {
                return i;
            }
        }

        return -1;
    }
}
