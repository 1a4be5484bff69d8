namespace DailyInsights.Reports;

/// <summary>What page a picture is for.</summary>
public enum PictureTheme
{
    /// <summary>Dark on white: for paper and light pages.</summary>
    Light,

    /// <summary>Light on nearly black: for dark pages and terminals.</summary>
    Dark,
}
