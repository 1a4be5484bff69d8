using System.Text.Json;
using System.Text.RegularExpressions;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.Summaries.Checks;

/// <summary>The checks against 2,000 real abstracts: what an abstract says itself is confirmed, what only another says is mostly not.</summary>
public sealed class RealAbstractsTests
{
    [Fact]
    public void Sentences_of_an_abstract_are_confirmed_by_it_and_figures_are_not_by_another()
    {
        var papers = File.ReadLines(SharedData.Require("data/papers/papers-2000.jsonl")).Select(Read).ToList();
        var faults = new List<string>();
        var (withFigures, found) = (0, 0);
        var sentences = 0;
        for (var i = 0; i < papers.Count; i++)
        {
            var own = Regex.Split(papers[i].Abstract!, @"(?<=[.!?])\s+(?=[A-Z])").Where(static s => s.Length > 20).ToList();
            sentences += own.Count;
            faults.AddRange(Faults(papers[i], own).Where(static f => !f.StartsWith("markup", StringComparison.Ordinal)));
            foreach (var sentence in own.Where(static s => Regex.IsMatch(s, @"\d\.\d+%")))
            {
                withFigures++;
                found += Faults(papers[(i + 1) % papers.Count], [sentence]).Any(static f => f.StartsWith("figure", StringComparison.Ordinal)) ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{faults.Count} false alarms in {sentences} sentences; {found} of {withFigures} sentences with percentages found out against another abstract\n" + string.Join('\n', faults.Take(30)));
        Assert.True(faults.Count <= 3, string.Join('\n', faults.Take(40)));
        Assert.True(found >= 0.98 * withFigures, $"{found} of {withFigures}");
    }

    private static ValueList<string> Faults(Paper paper, IEnumerable<string> sentences) => new SummaryChecker([paper], SummaryLanguage.Find("en"))
        .Score([new SummarySection(SummaryPart.KeyPoints, [.. sentences.Select(s => new SummaryStatement(s, [paper.Id]))])], 0)
        .Faults;

    private static Paper Read(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new Paper
        {
            Id = json.GetProperty("id").GetString()!,
            Title = json.GetProperty("title").GetString()!,
            Abstract = TextRules.OneLine(json.GetProperty("abstract").GetString()),
        };
    }
}
