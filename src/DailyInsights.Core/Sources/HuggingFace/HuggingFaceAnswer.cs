using System.Text.Json;

namespace DailyInsights.Sources.HuggingFace;

/// <summary>
/// Reads an answer of the daily papers API. Fields come and go from year to year and stand at the entry, at its paper, or at both.
/// </summary>
internal sealed class HuggingFaceAnswer(Stream stream, string name, IProgress<RunEvent>? events)
{
    private static readonly ValueList<string> SourceNames = ["huggingface"];

    /// <summary>Reads the papers one by one.</summary>
    /// <param name="status">The HTTP status it came with.</param>
    public IEnumerable<Paper> Read(int status = 200)
    {
        var start = stream.Position;
        var items = new JsonItems(stream, "dailyPapers", name);
        var number = 0;
        var faults = new FaultTally(events, count => SourceErrors.HuggingFaceEntriesIncomplete(name, count));
        foreach (var item in items.Read())
        {
            number++;
            if (ToPaper(item) is { } paper)
                yield return paper;
            else
                faults.Add(SourceErrors.HuggingFaceEntryIncomplete(name, number));
        }

        faults.Close();
        if (!items.Found || status == 400)
            throw Refused(start);
        if (items.IsTruncated)
            throw SourceErrors.HuggingFaceNotAnAnswer(name, $"it ends in the middle, after {number} entries");
    }

    /// <summary>The paper in an entry, or null where it has no title.</summary>
    public static Paper? ToPaper(JsonElement entry)
    {
        var paper = entry.Field("paper") ?? entry;
        var title = TextRules.OneLine(entry.Text("title") ?? paper.Text("title"));
        if (PaperIdentity.NormalizeTitle(title).Length == 0)
            return null;

        var id = paper.Text("id") ?? entry.Text("id");
        var text = TextRules.OneLine(paper.Text("summary") ?? entry.Text("summary"));
        var authors = paper.Names("authors");
        var path = TextRules.OneLine(id);
        return new Paper
        {
            Id = PaperIdentity.Of(title, id),
            Title = title,
            Abstract = text.Length > 0 ? text : null,
            Authors = authors.Count > 0 ? authors : entry.Names("authors"),
            Url = path.Length > 0 ? "https://huggingface.co/papers/" + path : null,
            // The paper's own date is the day of its first version; the entry's is up to a day off.
            Published = paper.Instant("publishedAt") ?? entry.Instant("publishedAt"),
            Listed = paper.Instant("submittedOnDailyAt") ?? entry.Instant("submittedOnDailyAt"),
            Upvotes = paper.Number("upvotes") ?? entry.Number("upvotes"),
            DiscussionCount = entry.Number("numComments") ?? paper.Number("numComments"),
            Sources = SourceNames,
        };
    }

    private InsightException Refused(long start)
    {
        stream.Position = start;
        try
        {
            using var document = JsonDocument.Parse(stream);
            var text = document.RootElement.Text("error") ?? document.RootElement.Text("message");
            return text is null ? SourceErrors.HuggingFaceNotAnAnswer(name, "it holds no list of papers") : SourceErrors.HuggingFaceErrorAnswer(name, text);
        }
        catch (JsonException e)
        {
            return SourceErrors.HuggingFaceNotAnAnswer(name, e.Message);
        }
    }
}
