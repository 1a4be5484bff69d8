using System.Text.RegularExpressions;

namespace DailyInsights;

/// <summary>The form of arXiv's subject classes, such as <c>cs.CL</c>, <c>hep-th</c> or <c>cond-mat.mtrl-sci</c>.</summary>
internal static partial class ArxivClasses
{
    /// <summary>Whether a text is one class.</summary>
    public static bool IsClass(string text) => One().IsMatch(text);

    /// <summary>Whether a text is classes parted by spaces. Words without a dot or hyphen are taken for a name.</summary>
    public static bool IsList(string text) =>
        text.Split(' ').All(static part => One().IsMatch(part) && part.AsSpan().ContainsAny('.', '-'));

    [GeneratedRegex(@"^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z]{2}|\.[a-z]+(?:-[a-z]+)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
