using System.Collections.Concurrent;
using DailyInsights.Charting.Fonts.Outlines;
using DailyInsights.Charting.Fonts.Tables;

namespace DailyInsights.Charting.Fonts;

/// <summary>
/// One face of a font: its letters' outlines and widths, in ems. What the choice of a face needs is read at once, the rest
/// when it is first used; a part that turns out damaged then counts as missing.
/// </summary>
internal sealed class FontFace
{
    private readonly FontSource _source;
    private readonly IReadOnlyDictionary<uint, (long Offset, long Length)> _tables;
    private readonly int _unitsPerEm;
    private readonly Lazy<CharacterMap> _characters;
    private readonly Lazy<AdvanceWidths> _widths;
    private readonly Lazy<IKerning?> _kerning;
    private readonly Lazy<IOutlineSource?> _outlines;
    private readonly ConcurrentDictionary<int, GlyphOutline> _drawn = new();

    /// <exception cref="FontFormatException">A table that every font needs is missing or damaged.</exception>
    public FontFace(FontSource source, IReadOnlyDictionary<uint, (long Offset, long Length)> tables)
    {
        (_source, _tables) = (source, tables);
        var head = Table("head");
        _unitsPerEm = head.U16(18);
        if (_unitsPerEm is < 16 or > 16384)
        {
            throw new FontFormatException($"{source.Path} has {_unitsPerEm} units to the em.");
        }

        GlyphCount = Table("maxp").U16(4);
        HasOutlines = (Has("glyf") && Has("loca") && !Has("sbix")) || Has("CFF ");
        Names = FontNames.Read(Table("name"));
        Style = FontStyle.Read(Optional("OS/2"), head);

        _characters = Lazily(() => CharacterMap.Read(Table("cmap")), CharacterMap.Empty);
        _widths = Lazily(() => AdvanceWidths.Read(Table("hhea"), Table("hmtx")), AdvanceWidths.None);
        _kerning = Lazily<IKerning?>(() => (IKerning?)GposKerning.Read(Optional("GPOS")) ?? KernTable.Read(Optional("kern")), null);
        _outlines = Lazily(ReadOutlines, null);
    }

    public string Path => _source.Path;

    public IReadOnlyList<string> Names { get; }

    public FontStyle Style { get; }

    public int GlyphCount { get; }

    /// <summary>Fonts that hold only pictures (emoji) cannot be drawn.</summary>
    public bool HasOutlines { get; }

    /// <summary>The glyph for a character; 0 where the face has none.</summary>
    public int GlyphOf(int codePoint)
    {
        try
        {
            var glyph = _characters.Value.GlyphOf(codePoint);
            return glyph < GlyphCount ? glyph : 0;
        }
        catch (FontFormatException)
        {
            return 0;
        }
    }

    public double Advance(int glyph) => (double)_widths.Value.Of(glyph) / _unitsPerEm;

    /// <summary>How much nearer (negative) or farther the second glyph stands after the first.</summary>
    public double Kerning(int first, int second)
    {
        try
        {
            return (double)(_kerning.Value?.Between(first, second) ?? 0) / _unitsPerEm;
        }
        catch (FontFormatException)
        {
            return 0;
        }
    }

    /// <summary>The outline of a glyph with 1 as the em and y growing upwards; empty where it is damaged.</summary>
    public GlyphOutline Outline(int glyph) => _drawn.GetOrAdd(glyph, static (glyph, face) => face.Draw(glyph), this);

    private GlyphOutline Draw(int glyph)
    {
        try
        {
            return _outlines.Value?.Draw(glyph) is { } path ? GlyphOutline.FromUnits(path, _unitsPerEm) : GlyphOutline.Empty;
        }
        catch (FontFormatException)
        {
            return GlyphOutline.Empty;
        }
    }

    private IOutlineSource? ReadOutlines() => Has("CFF ")
        ? CffOutlines.Read(Table("CFF "))
        : new GlyfOutlines(Table("glyf"), Table("loca"), longOffsets: Table("head").S16(50) != 0);

    private bool Has(string tag) => _tables.ContainsKey(Tag(tag));

    private FontTable Optional(string tag) => Has(tag) ? Table(tag) : default;

    private FontTable Table(string tag) => _tables.TryGetValue(Tag(tag), out var place)
        ? _source.Read(place.Offset, place.Length)
        : throw new FontFormatException($"{Path} has no table '{tag}'.");

    private static uint Tag(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    private static Lazy<T> Lazily<T>(Func<T> read, T missing) => new(() =>
    {
        try
        {
            return read();
        }
        catch (FontFormatException)
        {
            return missing;
        }
    });
}
