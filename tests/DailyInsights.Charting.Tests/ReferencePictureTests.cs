using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Tests.Charts;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests;

/// <summary>
/// Every kind of picture beside the one that somebody has looked at and found good, in References/. Letters are the blocks of
/// the built font, so that all machines draw the same; processors may differ in the last digit. After a wanted change, run
/// these tests once with the environment variable DAILYINSIGHTS_RENEW_REFERENCES set to 1, and look at what has changed.
/// </summary>
public sealed class ReferencePictureTests
{
    /// <summary>The greatest mean difference of a channel, of 255.</summary>
    private const double MostMeanDifference = 0.5;

    /// <summary>The greatest part of pixels of which a channel differs by more than 24.</summary>
    private const double MostOtherPixels = 0.002;

    private static readonly FontCollection Fonts = TestFonts.Tiny;

    private static readonly ChartSize Size = new(480, 260);

    public static TheoryData<string, bool> Pictures()
    {
        var data = new TheoryData<string, bool>();
        foreach (var kind in (string[])["pie", "bar", "trend", "long trend"])
        {
            data.Add(kind, false);
            data.Add(kind, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_looks_as_it_did(string kind, bool isDark)
    {
        var file = File(kind, isDark);
        var bytes = PngWriter.Write(SampleCharts.Scene(kind, Theme(isDark), Fonts, Size), Fonts);
        if (Environment.GetEnvironmentVariable("DAILYINSIGHTS_RENEW_REFERENCES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllBytes(file, bytes);
        }

        var (mean, pixels) = PngImage.Read(bytes).DifferenceFrom(PngImage.Read(System.IO.File.ReadAllBytes(file)));

        Assert.InRange(mean, 0, MostMeanDifference);
        Assert.InRange(pixels, 0, MostOtherPixels);
    }

    [Fact]
    public void Another_number_is_noticed()
    {
        var chart = SampleCharts.Pie(9, 2) with { Title = "Pie" };
        var slightly = chart with { Slices = [chart.Slices[0] with { Value = chart.Slices[0].Value * 1.03 }, .. chart.Slices.Skip(1)] };

        var (mean, pixels) = PngImage.Read(PngWriter.Write(slightly.ToScene(Fonts, Size), Fonts))
            .DifferenceFrom(PngImage.Read(System.IO.File.ReadAllBytes(File("pie", isDark: false))));

        Assert.True(mean > MostMeanDifference && pixels > MostOtherPixels, $"Mean {mean}, pixels {pixels}");
    }

    private static string File(string kind, bool isDark) =>
        Path.Combine(References(), $"{kind.Replace(' ', '-')}-{(isDark ? "dark" : "light")}.png");

    // The tests run from a folder under their project.
    private static string References()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "DailyInsights.Charting.Tests.csproj")))
            {
                return Path.Combine(folder.FullName, "References");
            }
        }

        throw new DirectoryNotFoundException("The tests do not lie in the project's tree.");
    }

    private static ChartTheme Theme(bool isDark) => isDark ? ChartTheme.Dark : ChartTheme.Light;
}
