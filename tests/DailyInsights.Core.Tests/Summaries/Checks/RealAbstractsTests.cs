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

    [Fact]
    public void No_english_abstract_is_taken_for_another_language_and_none_passes_for_one()
    {
        var papers = File.ReadLines(SharedData.Require("data/papers/papers-2000.jsonl")).Select(Read).ToList();
        var asked = new[] { "de", "fr", "es", "it", "pt", "nl", "sv" };
        var (alarms, sentences, misses) = (new List<string>(), 0, asked.ToDictionary(static l => l, static _ => 0));
        foreach (var paper in papers)
        {
            foreach (var text in Regex.Split(paper.Abstract!, @"(?<=[.!?])\s+(?=[A-Z])").Append(paper.Abstract!).Append(paper.Title).Where(static s => s.Length > 20))
            {
                sentences++;
                if (IsOther(text, "en"))
                    alarms.Add(text);
            }

            foreach (var language in asked)
                misses[language] += IsOther(paper.Abstract!, language) ? 0 : 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{alarms.Count} false alarms in {sentences} English texts; whole abstracts not found out: "
            + string.Join(", ", misses.Select(static m => $"{m.Key} {m.Value}")) + "\n" + string.Join('\n', alarms));
        Assert.Empty(alarms);
        Assert.All(misses.Values, m => Assert.InRange(m, 0, papers.Count / 50));
    }

    private static bool IsOther(string text, string language) => new SummaryChecker([new Paper { Id = "x", Title = "x" }], SummaryLanguage.Find(language))
        .Score([new SummarySection(SummaryPart.KeyPoints, [new SummaryStatement(text, ["x"])])], 0)
        .Faults.Any(static f => f.StartsWith("language", StringComparison.Ordinal));

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
