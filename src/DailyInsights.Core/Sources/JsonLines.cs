using System.Text;
using System.Text.Json;

namespace DailyInsights.Sources;

/// <summary>Reads papers as JSON Lines: one object a line, each with a title. See <see href="https://jsonlines.org"/>.</summary>
internal static class JsonLines
{
    /// <summary>Reads the papers; a line that is none is told as an event.</summary>
    public static IEnumerable<Paper> Read(Stream stream, string name, IProgress<RunEvent>? events)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, true, 64 << 10, leaveOpen: true);
        var faults = new FaultTally(events, count => SourceErrors.ItemsNotPapers(name, count));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && TryParse(line, $"{name}, line {number}", faults) is { } paper)
                yield return paper;
        }

        faults.Close();
    }

    /// <summary>The paper in an object, or null where there is none, which is told.</summary>
    public static Paper? TryRead(JsonElement item, string described, FaultTally faults)
    {
        try
        {
            return PaperInput.Read(item, described);
        }
        catch (InsightException e)
        {
            faults.Add(e);
            return null;
        }
    }

    private static Paper? TryParse(string line, string described, FaultTally faults)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return TryRead(document.RootElement, described, faults);
        }
        catch (JsonException e)
        {
            faults.Add(SourceErrors.JsonNotReadable(described, e.Message, e));
            return null;
        }
    }
}
