using System.Globalization;
using DailyInsights.Charting.Fonts;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>
/// Germans write a comma where others write a point, Arabs a sign of their own for minus. The tests run without the machine's cultures, so
/// one is made here that writes everything otherwise.
/// </summary>
public sealed class CultureTests
{
    [Fact]
    public void A_report_is_the_same_in_every_country()
    {
        var report = Digests.Full();
        var chart = CategoryChart.Of(report);
        var options = new ChartOptions { Fonts = FontCollection.FromFiles() };
        string[] All() =>
        [
            .. Enum.GetValues<ReportFormat>().Select(f => ReportWriter.Write(report, f)),
            ReportWriter.Write(report, layout: ReportLayout.Classic),
            chart.ToSvg(options),
            new ReportPaths("root", report.Date, report.Kind).Report(ReportFormat.Markdown),
            Assert.ThrowsAsync<InsightException>(() => ReportExporter.ExportAsync(
                report with { Ledger = report.Ledger! with { PapersIn = 99 } },
                new ExportOptions { Path = "nowhere" })).GetAwaiter().GetResult().Message,
        ];
        var expected = In(CultureInfo.InvariantCulture, All);
        var culture = Odd();

        Assert.Equal(expected, In(culture, All));
        Assert.Equal(report with { Summaries = [] }, In(culture, () => ReportReader.Parse(expected[2], "x.json") with { Summaries = [] }));
        Assert.Equal(report.Ledger, In(culture, () => ReportReader.Parse(expected[0], "x.md").Ledger));
    }

    private static CultureInfo Odd()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = "٫";
        odd.NumberFormat.NumberGroupSeparator = "٬";
        odd.NumberFormat.NegativeSign = "؜-";
        odd.DateTimeFormat.DateSeparator = "|";
        odd.DateTimeFormat.TimeSeparator = "|";
        odd.DateTimeFormat.ShortDatePattern = "dd MM yyyy";
        odd.DateTimeFormat.FullDateTimePattern = "dd MM yyyy";
        return odd;
    }

    private static T In<T>(CultureInfo culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
