namespace DailyInsights.Charting.Fonts;

/// <summary>Where machines keep their fonts.</summary>
internal static class FontDirectories
{
    public static IReadOnlyList<string> OfThisMachine()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        IEnumerable<string?> directories =
            OperatingSystem.IsWindows() ? Windows()
            : OperatingSystem.IsMacOS() ? ["/System/Library/Fonts", "/Library/Fonts", Under(home, "Library/Fonts")]
            : Linux(home);
        return [.. directories.OfType<string>().Distinct()];
    }

    private static IEnumerable<string?> Windows() =>
    [
        Under(Environment.GetFolderPath(Environment.SpecialFolder.Windows), "Fonts"),
        Under(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), @"Microsoft\Windows\Fonts"),
    ];

    // Source: https://specifications.freedesktop.org/basedir-spec/latest/
    private static IEnumerable<string?> Linux(string home)
    {
        var data = Environment.GetEnvironmentVariable("XDG_DATA_DIRS") is { Length: > 0 } value
            ? value
            : "/usr/local/share:/usr/share";
        return
        [
            "/usr/share/fonts", "/usr/local/share/fonts", Under(home, ".fonts"), Under(home, ".local/share/fonts"),
            .. data.Split(':').Select(directory => Under(directory.TrimEnd('/'), "fonts")),
        ];
    }

    private static string? Under(string parent, string child) =>
        System.IO.Path.IsPathRooted(parent) ? System.IO.Path.Combine(parent, child) : null;
}
