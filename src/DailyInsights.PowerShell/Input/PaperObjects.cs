using System.Collections;
using System.Management.Automation;
using System.Xml;
using DailyInsights.PowerShell.Errors;

namespace DailyInsights.PowerShell.Input;

/// <summary>Takes a paper from whatever comes down the pipeline.</summary>
internal static class PaperObjects
{
    /// <summary>Gives a paper as it is, and makes one of any other object with a title.</summary>
    /// <param name="input">The object.</param>
    /// <param name="number">Its place in the pipeline, from 1, for messages.</param>
    /// <exception cref="InsightException">The object has no title.</exception>
    public static Paper Read(PSObject? input, int number)
    {
        var described = $"Input object {number}" + (input is null ? " (null)" : $" ({input.BaseObject.GetType().Name})");
        return input?.BaseObject switch
        {
            Paper paper => paper,
            IDictionary table => PaperInput.Read(name => Plain(Find(table, name)), described),
            null => PaperInput.Read(static _ => null, described),
            _ => PaperInput.Read(name => Value(input, name), described),
        };
    }

    /// <summary>Gives the papers of a report or a summary, or the one that an object is.</summary>
    /// <inheritdoc cref="Read"/>
    public static IEnumerable<Paper> ReadAll(PSObject? input, int number) => input?.BaseObject switch
    {
        CategorySummary summary => summary.Papers,
        InsightReport report => report.Papers,
        _ => [Read(input, number)],
    };

    /// <summary>Gives what an object has to be drawn, as <see cref="ReadAll"/> does.</summary>
    /// <param name="input">The object.</param>
    /// <param name="number">Its place in the pipeline, from 1, for messages.</param>
    /// <exception cref="InsightException"><c>NotChartable</c>.</exception>
    public static IEnumerable<Paper> ReadToDraw(PSObject? input, int number)
    {
        try
        {
            return ReadAll(input, number);
        }
        catch (InsightException e)
        {
            throw InputErrors.NotChartable(input, e);
        }
    }

    private static object? Value(PSObject input, string name)
    {
        try
        {
            return Plain(input.Properties[name]?.Value);
        }
        catch (Exception e) when (e is not PipelineStoppedException)
        {
            // A property of the user's own script that throws, or a list whose reading does, says as little as one that is not there.
            return null;
        }
    }

    private static object? Find(IDictionary table, string name)
    {
        foreach (DictionaryEntry entry in table)
        {
            if (entry.Key is string key && key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return entry.Value;
        }

        return null;
    }

    // What CLIXML has no form for (an instant with its offset) comes back as its text.
    private static string? Deserialized(PSObject value) =>
        value.TypeNames.Any(static t => t.StartsWith("Deserialized.", StringComparison.Ordinal)) ? value.ToString() : null;

    private static object? Plain(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } custom => Plain(custom.Properties["Name"]?.Value) ?? Deserialized(custom),
        PSObject wrapped => Plain(wrapped.BaseObject),
        string text => text,
        // An element of a feed as Invoke-RestMethod gives it: its text is what counts.
        XmlNode node => node.InnerText,
        IDictionary => null,
        IEnumerable items => items.Cast<object?>().Select(Plain).ToArray(),
        _ => value,
    };
}
