namespace DailyInsights.Charting.Fonts;

/// <summary>Which families are taken where none is named: plain, well-hinted sans serifs, Latin before Korean before the rest.</summary>
internal static class FontFamilies
{
    public static IReadOnlyList<string> Defaults { get; } =
    [
        "Segoe UI", "Helvetica Neue", "Helvetica", "Arial", "Liberation Sans", "Roboto", "Noto Sans", "DejaVu Sans",
        "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "NanumBarunGothic",
        "Yu Gothic", "Hiragino Sans", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC",
    ];

    /// <summary>The named families, then the defaults.</summary>
    public static IEnumerable<string> InOrder(string family) => Named(family).Concat(Defaults);

    /// <summary>The list for a style sheet. Names in it can hold neither quotes nor other characters with a meaning in CSS.</summary>
    public static string AsCss(string family) => string.Join(
        ", ", Named(family).Concat(Defaults.Take(10)).Append("sans-serif").Select(Plain).Where(name => name.Length > 0).Distinct());

    private static string[] Named(string family) =>
        family.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string name) =>
        new([.. name.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')]);
}
