namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>Pairs of letters that stand nearer to each other, or farther, than others.</summary>
internal interface IKerning
{
    /// <summary>What to add between two glyphs, in font units.</summary>
    int Between(int first, int second);
}
