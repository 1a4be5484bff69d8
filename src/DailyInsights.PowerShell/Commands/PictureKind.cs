namespace DailyInsights.PowerShell.Commands;

/// <summary>What New-CategoryChart draws.</summary>
public enum PictureKind
{
    /// <summary>A ring of shares, and a legend that lists each category's papers.</summary>
    Pie,

    /// <summary>A bar for each category with its number of papers.</summary>
    Bar,

    /// <summary>How the shares change over many reports.</summary>
    Trend,
}
