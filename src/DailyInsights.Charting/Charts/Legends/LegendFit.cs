namespace DailyInsights.Charting.Charts.Legends;

/// <summary>How much of a legend found room.</summary>
internal enum LegendFit
{
    /// <summary>Some names are only counted, or cut so short that they can hardly be read.</summary>
    Partly,

    /// <summary>All names, but not all details.</summary>
    Names,

    /// <summary>Everything.</summary>
    Whole,
}
