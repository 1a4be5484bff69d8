namespace DailyInsights.Charting.Scenes;

/// <summary>Which part of a text stands at its position.</summary>
public enum TextAnchor
{
    /// <summary>The left end.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The right end.</summary>
    End,
}

/// <summary>How bold letters are, in the numbers of CSS and OpenType.</summary>
public enum FontWeight
{
    /// <summary>For running text.</summary>
    Regular = 400,

    /// <summary>For headings.</summary>
    Bold = 700,
}

/// <summary>What letters look like.</summary>
/// <param name="Size">The em in scene units.</param>
/// <param name="Weight">How bold.</param>
/// <param name="Family">
/// The wanted family, or several with commas between; empty for a good one of the machine. Characters that the family
/// lacks come from other fonts.
/// </param>
public sealed record TextFont(double Size, FontWeight Weight = FontWeight.Regular, string Family = "");

/// <summary>
/// One line of text from left to right. Letters are placed one after the other and kerned; scripts that need more
/// (Arabic, Devanagari) and writing from right to left are out of reach.
/// </summary>
/// <param name="Text">What is written.</param>
/// <param name="Position">Where the <paramref name="Anchor"/> stands on the baseline.</param>
/// <param name="Font">What it is written in.</param>
/// <param name="Color">The colour of the letters.</param>
/// <param name="Anchor">Which part stands at the position.</param>
public sealed record TextRun(
    string Text, Point Position, TextFont Font, Color Color, TextAnchor Anchor = TextAnchor.Start) : SceneElement
{
    /// <summary>
    /// The width the layout has reckoned with, if any. Writers stretch or squeeze the letters to it, so that a viewer with
    /// other fonts shows the same layout.
    /// </summary>
    public double? Width { get; init; }
}
