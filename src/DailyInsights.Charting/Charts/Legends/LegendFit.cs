namespace DailyInsights.Charting.Charts.Legends;

/// <summary>How much of a legend found room, from the worst to the best.</summary>
internal enum LegendFit
{
    /// <summary>Some names are only counted.</summary>
    Partly,

    /// <summary>All names, but some are cut so short that they can hardly be read.</summary>
    Cut,

    /// <summary>All names so that they can be read, but not all details.</summary>
    Names,

    /// <summary>Everything.</summary>
    Whole,
}
