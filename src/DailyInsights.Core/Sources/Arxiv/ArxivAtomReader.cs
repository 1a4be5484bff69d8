using System.Globalization;
using System.Xml;

namespace DailyInsights.Sources.Arxiv;

/// <summary>
/// Reads one answer of the arXiv API as it streams in, from both generations of its server (to 2025, and since 2026), which differ in
/// namespaces, the order of elements and the wrapping of text. Format: <see href="https://info.arxiv.org/help/api/user-manual.html"/>.
/// </summary>
public sealed class ArxivAtomReader : IDisposable
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 1L << 30,
    };

    private readonly XmlReader _xml;
    private readonly XmlContent _content = new();
    private readonly string _name;
    private readonly FaultTally _faults;

    private ArxivAtomReader(Stream stream, string name, IProgress<RunEvent>? events)
    {
        _xml = XmlReader.Create(stream, Settings);
        _name = name;
        _faults = new FaultTally(events, count => SourceErrors.ArxivEntriesIncomplete(name, count));
    }

    /// <summary>How many papers match the query in all, where the answer says so.</summary>
    public long? Total { get; private set; }

    /// <summary>The position of the first entry in the whole result, from 0, where the answer says so.</summary>
    public long? Start { get; private set; }

    /// <summary>How many entries were asked for, where the answer says so.</summary>
    public int? ItemsPerPage { get; private set; }

    /// <summary>How many entries have been read, those without identifier or title included.</summary>
    public int Entries { get; private set; }

    /// <summary>Starts to read an answer, up to its first entry.</summary>
    /// <param name="stream">The answer; read from where it stands, not closed.</param>
    /// <param name="name">How messages name it: an address or a path.</param>
    /// <param name="events">Told of entries that are left out because they have no identifier or title.</param>
    /// <exception cref="InsightException"><c>ArxivNotAnAnswer</c>: it is not XML, or not such an answer.</exception>
    public static ArxivAtomReader Open(Stream stream, string name, IProgress<RunEvent>? events = null)
    {
        var reader = new ArxivAtomReader(stream, name, events);
        try
        {
            reader.ReadHead();
            return reader;
        }
        catch (XmlException e)
        {
            reader.Dispose();
            throw SourceErrors.ArxivNotAnAnswer(name, e);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Reads the papers one by one.</summary>
    /// <exception cref="InsightException">
    /// <c>ArxivErrorAnswer</c>: arXiv rejected the request; <c>ArxivNotAnAnswer</c>: the answer is broken, or of somebody else.
    /// </exception>
    public IEnumerable<Paper> ReadPapers()
    {
        while (Next() is { } paper)
            yield return paper;
        _faults.Close();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        _content.Dispose();
    }

    private int Line => (_xml as IXmlLineInfo)?.LineNumber ?? 0;

    private void ReadHead()
    {
        if (_xml.MoveToContent() != XmlNodeType.Element || _xml.LocalName != "feed" || _xml.NamespaceURI != Atom)
            throw SourceErrors.ArxivNotAnAnswer(_name, Line, $"its root is '{_xml.Name}', not an Atom feed");

        if (_xml.IsEmptyElement || !ReadToEntry())
        {
            if (Total is null)
                throw SourceErrors.ArxivNotAnAnswer(_name, Line, "it has neither entries nor a number of results");
        }
    }

    private Paper? Next()
    {
        try
        {
            while (ReadToEntry())
            {
                var entry = new ArxivEntry(_content);
                entry.Read(_xml);
                Entries++;
                if (entry.IsError)
                    throw SourceErrors.ArxivErrorAnswer(_name, entry.ErrorText);
                if (Total is null && !ArxivId.TryParse(entry.Id, out _))
                    throw SourceErrors.ArxivNotAnAnswer(_name, Line, "it has no number of results, and an entry without an arXiv identifier");
                if (entry.ToPaper() is { } paper)
                    return paper;
                _faults.Add(SourceErrors.ArxivEntryIncomplete(_name, Line));
            }

            return null;
        }
        catch (XmlException e)
        {
            throw SourceErrors.ArxivNotAnAnswer(_name, e);
        }
    }

    /// <summary>Goes to the next entry, taking up the figures on the way; false at the end of the feed.</summary>
    private bool ReadToEntry()
    {
        if (_xml is { Depth: 0, NodeType: XmlNodeType.Element })
            _xml.Read();
        while (_xml.Depth > 0 && !_xml.EOF)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                _xml.Read();
                continue;
            }

            switch (_xml.LocalName)
            {
                case "entry":
                    return true;
                case "totalResults":
                    Total = Number();
                    break;
                case "startIndex":
                    Start = Number();
                    break;
                case "itemsPerPage":
                    ItemsPerPage = (int?)Math.Min(Number() ?? 0, int.MaxValue);
                    break;
                default:
                    _xml.Skip();
                    break;
            }
        }

        return false;
    }

    private long? Number() =>
        long.TryParse(_xml.ReadElementContentAsString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
