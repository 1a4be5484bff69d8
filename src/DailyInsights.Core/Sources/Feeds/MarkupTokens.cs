using System.Text;

namespace DailyInsights.Sources.Feeds;

/// <summary>What stands next in a feed.</summary>
internal enum MarkupToken
{
    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text, its entities resolved.</summary>
    Text,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>
/// Cuts markup into tags and text and takes no offence: bare ampersands, undeclared entities and prefixes, control characters, stray
/// angle brackets and missing quotation marks are read as they were surely meant. DTDs are passed over and nothing is ever fetched.
/// System.Xml stops at the first of these faults, and feeds are full of them.
/// </summary>
internal sealed class MarkupTokens(TextReader source)
{
    private const int LongestName = 256;
    private const int LongestValue = 64 << 10;
    private const int LongestText = 64 << 10;

    private readonly char[] _buffer = new char[16 << 10];
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string Value)> _attributes = [];
    private int _at;
    private int _end;
    private string? _pendingEnd;

    /// <summary>The name of the tag, as written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text. Long text comes in several pieces.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The attributes of the start tag.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes;

    /// <summary>Whether a character may stand in text.</summary>
    public static bool IsText(int value) => value >= ' ' ? value is not (0x7F or 0xFFFE or 0xFFFF) : value is '\t' or '\n' or '\r';

    /// <summary>Goes on to the next token.</summary>
    public MarkupToken Read()
    {
        if (_pendingEnd is { } name)
        {
            _pendingEnd = null;
            Name = name;
            return MarkupToken.End;
        }

        while (true)
        {
            var c = Peek();
            if (c < 0)
                return MarkupToken.None;
            if (c != '<')
                return ReadText();

            switch (Peek(1))
            {
                case '!':
                    if (ReadDeclaration())
                        return MarkupToken.Text;
                    break;
                case '?':
                    SkipPast("?>");
                    break;
                case '/':
                    if (ReadEnd())
                        return MarkupToken.End;
                    break;
                case var next when IsNameStart(next):
                    return ReadStart();
                default:
                    return ReadText();
            }
        }
    }

    private MarkupToken ReadText()
    {
        _text.Clear();
        while (_text.Length < LongestText)
        {
            var c = Peek();
            if (c < 0 || (c == '<' && _text.Length > 0 && IsTag()))
                break;
            if (c == '&')
            {
                ReadEntity(_text);
                continue;
            }

            AppendPlain();
        }

        Text = _text.ToString();
        return MarkupToken.Text;
    }

    private bool IsTag() => Peek(1) is '!' or '?' or '/' || IsNameStart(Peek(1));

    private void ReadEntity(StringBuilder target)
    {
        _at++;
        Span<char> name = stackalloc char[MarkupEntities.Longest];
        var length = 0;
        while (length < name.Length && Peek(length) is var c && (char.IsAsciiLetterOrDigit((char)Math.Max(c, 0)) || c == '#'))
            name[length++] = (char)c;
        if (length > 0 && Peek(length) == ';' && MarkupEntities.Find(name[..length]) is { } meaning)
        {
            target.Append(meaning);
            _at += length + 1;
        }
        else
        {
            target.Append('&');
        }
    }

    /// <summary>Reads CDATA as text (true), and passes over comments and document types.</summary>
    private bool ReadDeclaration()
    {
        if (StartsWith("<![CDATA["))
        {
            _at += "<![CDATA[".Length;
            _text.Clear();
            while (Peek() >= 0 && !StartsWith("]]>"))
                AppendPlain();
            _at = Math.Min(_at + 3, _end);
            Text = _text.ToString();
            return true;
        }

        if (StartsWith("<!--"))
        {
            SkipPast("-->");
            return false;
        }

        var depth = 0;
        for (int c; (c = Peek()) >= 0; _at++)
        {
            if (c == '[')
                depth++;
            else if (c == ']')
                depth--;
            else if (c == '>' && depth <= 0)
            {
                _at++;
                break;
            }
        }

        return false;
    }

    private bool ReadEnd()
    {
        _at += 2;
        var name = ReadName();
        while (Peek() is >= 0 and not '>' and not '<')
            _at++;
        if (Peek() == '>')
            _at++;
        Name = name;
        return name.Length > 0;
    }

    private MarkupToken ReadStart()
    {
        _at++;
        _attributes.Clear();
        Name = ReadName();
        while (true)
        {
            SkipWhite();
            switch (Peek())
            {
                case < 0 or '<':
                    return MarkupToken.Start;
                case '>':
                    _at++;
                    return MarkupToken.Start;
                case '/' when Peek(1) == '>':
                    _at += 2;
                    _pendingEnd = Name;
                    return MarkupToken.Start;
                default:
                    ReadAttribute();
                    break;
            }
        }
    }

    private void ReadAttribute()
    {
        var name = ReadName();
        if (name.Length == 0)
        {
            _at++;
            return;
        }

        SkipWhite();
        if (Peek() != '=')
            return;
        _at++;
        SkipWhite();
        var quote = Peek() is '"' or '\'' ? (char)Peek() : '\0';
        if (quote != '\0')
            _at++;
        _text.Clear();
        for (int c; (c = Peek()) >= 0 && _text.Length < LongestValue;)
        {
            if (quote != '\0' ? c == quote : c == '>' || char.IsWhiteSpace((char)c) || (c == '/' && Peek(1) == '>'))
                break;
            if (c == '&')
                ReadEntity(_text);
            else
                AppendPlain();
        }

        if (quote != '\0' && Peek() == quote)
            _at++;
        _attributes.Add((name, _text.ToString()));
    }

    private void AppendPlain()
    {
        var c = Peek();
        _at++;
        if (IsText(c))
            _text.Append(MarkupEntities.Meant((char)c));
    }

    private string ReadName()
    {
        var length = 0;
        while (length < LongestName && Peek(length) is var c && c > ' ' && c is not ('>' or '/' or '=' or '<' or '"' or '\''))
            length++;
        var name = new string(_buffer, _at, length);
        _at += length;
        return name;
    }

    private void SkipWhite()
    {
        while (Peek() is >= 0 and <= ' ')
            _at++;
    }

    private void SkipPast(string end)
    {
        while (Peek() >= 0 && !StartsWith(end))
            _at++;
        _at = Math.Min(_at + end.Length, _end);
    }

    private bool StartsWith(string text)
    {
        Peek(text.Length - 1);
        return _buffer.AsSpan(_at, _end - _at).StartsWith(text, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNameStart(int c) => c == '_' || (c > 0 && char.IsLetter((char)c));

    /// <summary>The character that stands so far ahead, or -1 behind the end.</summary>
    private int Peek(int ahead = 0)
    {
        if (_at + ahead < _end)
            return _buffer[_at + ahead];

        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        _end -= _at;
        _at = 0;
        int count;
        while (_end <= ahead && (count = source.Read(_buffer, _end, _buffer.Length - _end)) > 0)
            _end += count;
        return ahead < _end ? _buffer[ahead] : -1;
    }
}
