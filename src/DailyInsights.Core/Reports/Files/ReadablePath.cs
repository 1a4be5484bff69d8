namespace DailyInsights.Reports.Files;

/// <summary>The file of a digest that a person would open, as a link from a page in a folder.</summary>
internal static class ReadablePath
{
    /// <summary>The page is nicer to read than the Markdown or JSON beside it.</summary>
    public static string Link(string path, string folder)
    {
        var readable = ((string[])[".html", ".md"]).Select(e => Path.ChangeExtension(path, e)).FirstOrDefault(File.Exists) ?? path;
        return string.Join('/', Path.GetRelativePath(folder, readable).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
