namespace DailyInsights.Sources.Feeds;

/// <summary>
/// Keeps account of the elements that are open while markup streams by, and closes those that their authors forgot to close.
/// </summary>
internal sealed class MarkupTree(TextReader source)
{
    private const int Deepest = 200;

    private readonly MarkupTokens _tokens = new(source);
    private readonly MarkupNames _names = new();
    private readonly Stack<(string Raw, string Name, List<(string, string?)>? Declared)> _open = new();
    private int _closing;
    private int _tooDeep;
    private bool _waiting;

    /// <summary>How many elements are open, the one just started included.</summary>
    public int Depth => _open.Count;

    /// <summary>The usual name of the element that started or ended.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text that was read.</summary>
    public string Text => _tokens.Text;

    /// <summary>Whether the markup ended although elements were open.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Goes on to the next start, text or end.</summary>
    public MarkupToken Read()
    {
        if (_closing > 0)
            return Close();
        if (_waiting)
            return Start();

        while (true)
        {
            switch (_tokens.Read())
            {
                case MarkupToken.Start when IsEntry(_tokens.Name) && PositionOfEntry() is var inside and > 0:
                    // An entry in an entry is the next one, where the first was never closed.
                    _tooDeep = 0;
                    _closing = inside;
                    _waiting = true;
                    return Close();
                case MarkupToken.Start when _open.Count == Deepest:
                    _tooDeep++;
                    break;
                case MarkupToken.Start:
                    return Start();
                case MarkupToken.Text:
                    return MarkupToken.Text;
                case MarkupToken.End when _tooDeep > 0 && !IsEntry(_tokens.Name):
                    _tooDeep--;
                    break;
                case MarkupToken.End:
                    // An end tag closes what is open inside; one that was never opened closes nothing.
                    _tooDeep = 0;
                    _closing = Position(_tokens.Name);
                    if (_closing > 0)
                        return Close();
                    break;
                default:
                    IsTruncated |= _open.Count > 0;
                    if (_open.Count == 0)
                        return MarkupToken.None;
                    _closing = _open.Count;
                    return Close();
            }
        }
    }

    /// <summary>The value of an attribute of the element that just started, by its name without prefix.</summary>
    public string? Attribute(string name)
    {
        foreach (var (written, value) in _tokens.Attributes)
        {
            if (written.AsSpan(written.IndexOf(':') + 1).Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    private MarkupToken Start()
    {
        _waiting = false;
        var declared = _names.Declare(_tokens.Attributes);
        Name = _names.Of(_tokens.Name);
        _open.Push((_tokens.Name, Name, declared));
        return MarkupToken.Start;
    }

    private MarkupToken Close()
    {
        _closing--;
        var (_, name, declared) = _open.Pop();
        _names.Restore(declared);
        Name = name;
        return MarkupToken.End;
    }

    private static bool IsEntry(string raw) =>
        raw.AsSpan(raw.IndexOf(':') + 1) is var name
        && (name.Equals("item", StringComparison.OrdinalIgnoreCase) || name.Equals("entry", StringComparison.OrdinalIgnoreCase));

    private int PositionOfEntry()
    {
        var position = 0;
        foreach (var (_, name, _) in _open)
        {
            position++;
            if (name is "item" or "entry")
                return position;
        }

        return 0;
    }

    private int Position(string raw)
    {
        var position = 0;
        foreach (var (written, _, _) in _open)
        {
            position++;
            if (written.Equals(raw, StringComparison.OrdinalIgnoreCase))
                return position;
        }

        return 0;
    }
}
