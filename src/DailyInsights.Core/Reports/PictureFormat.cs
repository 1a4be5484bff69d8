namespace DailyInsights.Reports;

/// <summary>What a picture is written as.</summary>
public enum PictureFormat
{
    /// <summary>Pixels. Needs a font on the machine.</summary>
    Png,

    /// <summary>Shapes and text. Needs nothing.</summary>
    Svg,
}
