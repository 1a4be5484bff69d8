using System.Collections.Concurrent;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts;

/// <summary>
/// Fonts to measure and draw text with: TrueType and OpenType files (.ttf, .otf, .ttc). Files are looked for when text is
/// first measured or drawn; damaged ones are passed over. For several threads at once.
/// </summary>
/// <remarks>
/// A character comes from the first font that has it: the families of the text, well-known families, any other font.
/// Variable fonts are drawn in their default style. Fonts of pictures (colour emoji) cannot be drawn.
/// </remarks>
public sealed class FontCollection
{
    // Charts ask for the same few hundred texts many times over while they are laid out.
    private const int MostRemembered = 8192;

    private readonly FontCatalog _catalog;
    private readonly ConcurrentDictionary<(string Family, FontWeight Weight), FontStack> _stacks = new();
    private readonly ConcurrentDictionary<(string Text, string Family, FontWeight Weight), ShapedText> _shaped = new();

    private FontCollection(IReadOnlyList<string> directories, IReadOnlyList<string> files)
    {
        SearchedDirectories = directories;
        _catalog = new FontCatalog(directories, files);
    }

    /// <summary>The fonts of this machine and user. The same for the whole process, as finding them takes a while.</summary>
    public static FontCollection OfThisMachine { get; } = FromDirectories([.. FontDirectories.OfThisMachine()]);

    /// <summary>Where fonts are looked for.</summary>
    public IReadOnlyList<string> SearchedDirectories { get; }

    /// <summary>Whether there is no usable font: text can then be measured roughly, but not drawn.</summary>
    public bool IsEmpty => _catalog.Faces.Count == 0;

    /// <summary>The names of all families found, in alphabetical order.</summary>
    public IReadOnlyList<string> Families =>
        [.. _catalog.Faces.SelectMany(face => face.Names).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The fonts in some directories and in those below; directories that don't exist are passed over.</summary>
    public static FontCollection FromDirectories(params string[] directories) => new([.. directories], []);

    /// <summary>The fonts in some files; files that don't exist are passed over.</summary>
    public static FontCollection FromFiles(params string[] files) => new([], [.. files]);

    /// <summary>How wide a line of text is, in the units of the font's size. An estimate where there is no font.</summary>
    public double WidthOf(string text, TextFont font)
    {
        ArgumentNullException.ThrowIfNull(font);
        return Shape(text, font).Width * font.Size;
    }

    internal ShapedText Shape(string text, TextFont font)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = (text, font.Family, font.Weight);
        if (_shaped.TryGetValue(key, out var shaped))
        {
            return shaped;
        }

        shaped = IsEmpty ? EstimatedText.Shape(text, font.Weight) : TextShaper.Shape(text, StackFor(font));
        if (_shaped.Count >= MostRemembered)
        {
            _shaped.Clear();
        }

        _shaped[key] = shaped;
        return shaped;
    }

    /// <summary>Whether a character would show. Without any font nobody knows, and everything is taken to.</summary>
    internal bool CanShow(int codePoint, TextFont font) => IsEmpty || StackFor(font).FaceOf(codePoint) is not null;

    internal void ThrowIfEmpty()
    {
        if (IsEmpty)
        {
            throw new NoFontException(SearchedDirectories);
        }
    }

    private FontStack StackFor(TextFont font) => _stacks.GetOrAdd(
        (font.Family, font.Weight), key => new FontStack(_catalog.InOrder(key.Family, key.Weight), key.Weight));
}
