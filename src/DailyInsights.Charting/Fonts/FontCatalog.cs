using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts;

/// <summary>The usable faces of some files and directories, found when first asked for.</summary>
internal sealed class FontCatalog(IReadOnlyList<string> directories, IReadOnlyList<string> files)
{
    private static readonly string[] Extensions = [".ttf", ".otf", ".ttc", ".otc"];

    private readonly Lazy<IReadOnlyList<FontFace>> _faces = new(() => Find(directories, files));

    public IReadOnlyList<FontFace> Faces => _faces.Value;

    /// <summary>The faces in the order in which they should be asked: named families, then all others.</summary>
    public IReadOnlyList<FontFace> InOrder(string family, FontWeight weight)
    {
        var wanted = FontFamilies.InOrder(family).Select(name => OfFamily(name, weight)).OfType<FontFace>();
        return [.. wanted.Concat(Faces.OrderBy(face => Strangeness(face, weight))).Distinct()];
    }

    private FontFace? OfFamily(string name, FontWeight weight) => Faces
        .Where(face => face.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        .OrderBy(face => Strangeness(face, weight))
        .FirstOrDefault();

    // How far a face is from an upright one of normal width and the wanted weight.
    private static int Strangeness(FontFace face, FontWeight weight) =>
        (face.Style.Italic ? 10_000 : 0) + (Math.Abs(face.Style.Width - 5) * 1000) + Math.Abs(face.Style.Weight - (int)weight);

    private static List<FontFace> Find(IReadOnlyList<string> directories, IReadOnlyList<string> files)
    {
        // Directories list their files in any order; sorted, the same fonts give the same picture.
        var found = directories.SelectMany(FilesUnder).Order(StringComparer.Ordinal);
        return [.. files.Concat(found).Distinct().SelectMany(FontFile.Open).Where(face => face.HasOutlines)];
    }

    private static IEnumerable<string> FilesUnder(string directory)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true };
        try
        {
            return Directory.Exists(directory)
                ? [.. Directory.EnumerateFiles(directory, "*", options).Where(IsFont)]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsFont(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
