using System.Buffers;
using System.Text.Json;

namespace DailyInsights.Sources;

/// <summary>
/// Takes the objects out of a JSON array one by one as bytes stream by, so that only one is held at a time: those of an array at the root,
/// or of a named array inside the root object.
/// </summary>
internal sealed class JsonItems(Stream stream, string arrayName, string name)
{
    private const int LongestItem = 16 << 20;
    private const int LongestText = 2048;
    private const int MostTexts = 32;

    private static readonly JsonElement NoObject = JsonDocument.Parse("null").RootElement;

    private readonly byte[] _buffer = new byte[64 << 10];
    private readonly ArrayBufferWriter<byte> _item = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private int _at;
    private int _end;

    /// <summary>Whether the array was there.</summary>
    public bool Found { get; private set; }

    /// <summary>Whether the JSON ended in the middle.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>A text at the root that stood before the array, or null.</summary>
    public string? Text(string key) => _texts.GetValueOrDefault(key);

    /// <summary>Reads the objects. For what is none there comes a null in its place, so that it can be told.</summary>
    /// <exception cref="InsightException"><c>SourceJsonNotReadable</c>: it is not JSON, or one object is larger than 16 MiB.</exception>
    public IEnumerable<JsonElement> Read()
    {
        var depth = 0;
        var target = -1;
        var lastText = "";
        string? key = null;
        for (int c; (c = Next()) >= 0;)
        {
            switch (c)
            {
                case '"':
                    lastText = ReadText(depth == 1 && target < 0);
                    if (depth == target)
                        yield return NoObject;
                    else if (depth == 1 && key is not null && _texts.Count < MostTexts)
                        _texts.TryAdd(key, lastText);
                    break;
                case ':' when depth == 1:
                    key = lastText;
                    break;
                case ',' when depth == 1 && target < 0:
                    key = null;
                    break;
                case '{' when depth == target:
                    if (ReadItem() is not { } item)
                        yield break;
                    yield return item;
                    break;
                case '[' when target < 0 && (depth == 0 || (depth == 1 && key == arrayName)):
                    Found = true;
                    target = ++depth;
                    break;
                case '{' or '[':
                    if (depth++ == target)
                        yield return NoObject;
                    break;
                case '}' or ']':
                    if (depth-- == target)
                        yield break;
                    break;
                case > ' ' and not ',' when depth == target:
                    SkipWord();
                    yield return NoObject;
                    break;
            }
        }

        IsTruncated = depth > 0;
    }

    private JsonElement? ReadItem()
    {
        _item.ResetWrittenCount();
        Keep('{');
        var depth = 1;
        var inText = false;
        for (int c; depth > 0; Keep(c))
        {
            c = Next();
            if (c < 0)
            {
                IsTruncated = true;
                return null;
            }

            if (_item.WrittenCount > LongestItem)
                throw SourceErrors.JsonNotReadable(name, "one object in it is larger than 16 MiB");
            if (inText && c == '\\')
            {
                Keep(c);
                c = Math.Max(Next(), 0);
            }
            else if (c == '"')
            {
                inText = !inText;
            }
            else if (!inText)
            {
                depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            }
        }

        try
        {
            using var document = JsonDocument.Parse(Utf8(_item.WrittenMemory), new JsonDocumentOptions { AllowTrailingCommas = true });
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw SourceErrors.JsonNotReadable(name, e.Message, e);
        }
    }

    // Bytes that are no UTF-8 would come to light only where a text is asked for, and there they could not be borne.
    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> json) =>
        System.Text.Unicode.Utf8.IsValid(json.Span) ? json : System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(json.Span));

    private void Keep(int value)
    {
        _item.GetSpan(1)[0] = (byte)value;
        _item.Advance(1);
    }

    private string ReadText(bool keep)
    {
        var text = new List<byte>();
        for (int c; (c = Next()) >= 0 && c != '"';)
        {
            if (c == '\\')
                c = Next();
            if (keep && text.Count < LongestText)
                text.Add((byte)c);
        }

        return System.Text.Encoding.UTF8.GetString([.. text]);
    }

    /// <summary>Goes to the end of a number, a truth value or whatever stands there in their place.</summary>
    private void SkipWord()
    {
        int c;
        do
            c = Next();
        while (c is not (< 0 or ',' or ']' or '}'));
        if (c >= 0)
            _at--;
    }

    private int Next()
    {
        if (_at == _end)
        {
            _at = 0;
            _end = stream.Read(_buffer);
            if (_end == 0)
                return -1;
        }

        return _buffer[_at++];
    }
}
