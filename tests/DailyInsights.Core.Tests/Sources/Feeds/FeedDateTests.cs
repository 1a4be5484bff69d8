using System.Globalization;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Sources;

namespace DailyInsights.Core.Tests.Sources.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("2024-10-30T12:34:56Z", "2024-10-30 12:34:56")]
    [InlineData("2024-10-30T12:34:56.789+09:00", "2024-10-30 03:34:56")]
    [InlineData("2024-10-30T12:34+0100", "2024-10-30 11:34:00")]
    [InlineData("2024-10-30T12:34:56 01:00", "2024-10-30 11:34:56")]
    [InlineData("2024-10-30T12:34:56%2B01:00", "2024-10-30 11:34:56")]
    [InlineData("2024-10-30T12:34:56&amp;#43;01:00", "2024-10-30 11:34:56")]
    [InlineData("2024-10-30 12:34:56", "2024-10-30 12:34:56")]
    [InlineData("2024-10-30 12:34:56.0", "2024-10-30 12:34:56")]
    [InlineData("2024-10-30 12:34:56 UTC", "2024-10-30 12:34:56")]
    [InlineData("2024-10-30", "2024-10-30 00:00:00")]
    [InlineData("20241030", "2024-10-30 00:00:00")]
    [InlineData("20241030T123456Z", "2024-10-30 12:34:56")]
    [InlineData("20241030T123456.789Z", "2024-10-30 12:34:56")]
    [InlineData("20241030T123456+0900", "2024-10-30 03:34:56")]
    [InlineData("20241030T123456-05:00", "2024-10-30 17:34:56")]
    [InlineData("20241030T1234", "2024-10-30 12:34:00")]
    [InlineData("20241030T12Z", "2024-10-30 12:00:00")]
    [InlineData("20241330T120000Z", null)]
    [InlineData("2024-10", "2024-10-01 00:00:00")]
    [InlineData("2024/10/30 12:34", "2024-10-30 12:34:00")]
    [InlineData("Wed, 30 Oct 2024 12:34:56 GMT", "2024-10-30 12:34:56")]
    [InlineData("Wed, 30 Oct 2024 12:34:56 +0900", "2024-10-30 03:34:56")]
    [InlineData("Wed, 30 Oct 2024 12:34:56 EST", "2024-10-30 17:34:56")]
    [InlineData("Wed, 30 Oct 2024 12:34:56 PDT", "2024-10-30 19:34:56")]
    [InlineData("Wed, 30 Oct 2024 12:34 CET", "2024-10-30 11:34:00")]
    [InlineData("Mon, 30 Oct 2024 12:34:56 GMT", "2024-10-30 12:34:56")]
    [InlineData("Wednesday, 30 October 2024 12:34:56 Z", "2024-10-30 12:34:56")]
    [InlineData("30 Oct 2024 12:34:56 GMT+2", "2024-10-30 10:34:56")]
    [InlineData("30 Oct 24 12:34 UT", "2024-10-30 12:34:00")]
    [InlineData("Wed,30 Oct 2024 12:34:56 -0500 (EST)", "2024-10-30 17:34:56")]
    [InlineData("Wed, 30-Oct-2024 12:34:56 GMT", "2024-10-30 12:34:56")]
    [InlineData("Wed, 30 Oct 2024", "2024-10-30 00:00:00")]
    [InlineData("Wed Oct 30 12:34:56 2024", "2024-10-30 12:34:56")]
    [InlineData("Wed Oct 30 12:34:56 EST 2024", "2024-10-30 17:34:56")]
    [InlineData("October 30, 2024 2:34 PM", "2024-10-30 14:34:00")]
    [InlineData("Oct 30, 2024, 12:34 am", "2024-10-30 00:34:00")]
    [InlineData("30.10.2024 12:34", "2024-10-30 12:34:00")]
    [InlineData("10/30/2024 12:34:56", "2024-10-30 12:34:56")]
    [InlineData("30/10/2024", "2024-10-30 00:00:00")]
    [InlineData("Mi, 30 Okt 2024 12:34:56 +0100", "2024-10-30 11:34:56")]
    [InlineData("30. März 2024 um 12:34", "2024-03-30 12:34:00")]
    [InlineData("mer., 30 août 2024 12:34:56 +0200", "2024-08-30 10:34:56")]
    [InlineData("30 de octubre de 2024", "2024-10-30 00:00:00")]
    [InlineData("Ср, 30 окт 2024 12:34:56 +0300", "2024-10-30 09:34:56")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11 17:00:00")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13 14:15:00")]
    [InlineData("2024년 10월 30일 12:34:56", "2024-10-30 03:34:56")]
    [InlineData("2024-10-30 오후 2:34:56", "2024-10-30 05:34:56")]
    [InlineData("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15 12:19:53")]
    [InlineData("24-10-30", "2024-10-30 00:00:00")]
    [InlineData("Wed, 30 Oct 2024 12:34:56 Etc/GMT", "2024-10-30 12:34:56")]
    [InlineData("2024年10月30日 12:34", "2024-10-30 12:34:00")]
    [InlineData("1730291696", "2024-10-30 12:34:56")]
    [InlineData("Wed, 30 Oct 2024 24:00:00 GMT", "2024-10-31 00:00:00")]
    [InlineData("Wed, 30 Oct 2024 12:34:60 GMT", "2024-10-30 12:34:59")]
    [InlineData("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01 19:48:21")]
    [InlineData("yesterday", null)]
    [InlineData("Wed, 31 Feb 2024 12:00:00 GMT", null)]
    [InlineData("0000-00-00T00:00:00Z", null)]
    public async Task Dates_are_read_in_the_spellings_that_feeds_have(string text, string? expected)
    {
        using var folder = new TempFolder();
        var feed = $"<rss><channel><item><title>t</title><pubDate>{text}</pubDate></item></channel></rss>";
        var paper = Assert.Single(await new FileSource(folder.Write("feed", feed)).AllAsync());
        Assert.Equal(expected, paper.Published?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, paper.Published?.Offset ?? TimeSpan.Zero);
    }
}
