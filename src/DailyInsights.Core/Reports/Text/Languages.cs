namespace DailyInsights.Reports.Text;

/// <summary>Finds the fixed words of a report's language; a tag that is none gets English ones, since a report must still be written.</summary>
internal static class Languages
{
    public static SummaryLanguage Of(string tag)
    {
        try
        {
            return SummaryLanguage.Find(tag);
        }
        catch (InsightException)
        {
            return SummaryLanguage.Find("en");
        }
    }
}
