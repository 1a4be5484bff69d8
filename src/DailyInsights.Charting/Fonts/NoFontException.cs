namespace DailyInsights.Charting.Fonts;

/// <summary>
/// Text cannot be drawn as there is no usable font on the machine. The message says where fonts were looked for and what
/// to do.
/// </summary>
public sealed class NoFontException : Exception
{
    /// <summary>Creates the exception without knowing where fonts were looked for.</summary>
    public NoFontException()
        : this([])
    {
    }

    /// <summary>Creates the exception with a message of one's own.</summary>
    public NoFontException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message of one's own and what led to it.</summary>
    public NoFontException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="searchedDirectories">Where fonts were looked for.</param>
    public NoFontException(IReadOnlyList<string> searchedDirectories)
        : base(Explain(searchedDirectories)) => SearchedDirectories = searchedDirectories;

    /// <summary>Where fonts were looked for.</summary>
    public IReadOnlyList<string> SearchedDirectories { get; } = [];

    private static string Explain(IReadOnlyList<string> directories) =>
        "There is no TrueType or OpenType font to draw text with. "
        + (directories.Count == 0 ? "No directory was searched. " : $"Searched: {string.Join(", ", directories)}. ")
        + "Install one (on Debian and Ubuntu: fonts-dejavu-core, and fonts-noto-cjk for Korean; on Alpine: font-dejavu), "
        + "or ask for SVG, which needs none.";
}
