using System.Collections.Concurrent;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts;

/// <summary>All faces in the order in which they are asked for a character: the wanted ones first.</summary>
internal sealed class FontStack(IReadOnlyList<FontFace> faces, FontWeight weight)
{
    private const int BoldFrom = 600;

    private readonly ConcurrentDictionary<int, FontFace?> _chosen = new();

    /// <summary>The face that shows the box for missing glyphs.</summary>
    public FontFace First => faces[0];

    /// <summary>The first face that has the character.</summary>
    public FontFace? FaceOf(int codePoint) => _chosen.GetOrAdd(
        codePoint, static (codePoint, faces) => faces.FirstOrDefault(face => face.GlyphOf(codePoint) != 0), faces);

    public bool MustEmbolden(FontFace face) => (int)weight >= BoldFrom && face.Style.Weight < BoldFrom;
}
