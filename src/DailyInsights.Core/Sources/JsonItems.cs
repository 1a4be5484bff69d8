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

    private readonly byte[] _buffer = new byte[64 << 10];
    private readonly ArrayBufferWriter<byte> _item = new();
    private int _at;
    private int _end;

    /// <summary>Whether the array was there.</summary>
    public bool Found { get; private set; }

    /// <summary>Whether the JSON ended in the middle.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Reads the objects.</summary>
    /// <exception cref="InsightException"><c>SourceJsonNotReadable</c>: it is not JSON, or one object is larger than 16 MiB.</exception>
    public IEnumerable<JsonElement> Read()
    {
        var depth = 0;
        var target = -1;
        var lastText = "";
        var key = "";
        for (int c; (c = Next()) >= 0;)
        {
            switch (c)
            {
                case '"':
                    lastText = ReadText(depth == 1 && target < 0);
                    break;
                case ':' when depth == 1:
                    key = lastText;
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
                    depth++;
                    break;
                case '}' or ']':
                    if (depth-- == target)
                        yield break;
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
            using var document = JsonDocument.Parse(_item.WrittenMemory, new JsonDocumentOptions { AllowTrailingCommas = true });
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw SourceErrors.JsonNotReadable(name, e.Message, e);
        }
    }

    private void Keep(int value)
    {
        _item.GetSpan(1)[0] = (byte)value;
        _item.Advance(1);
    }

    private string ReadText(bool keep)
    {
        var text = new System.Text.StringBuilder();
        for (int c; (c = Next()) >= 0 && c != '"';)
        {
            if (c == '\\')
                c = Next();
            if (keep && text.Length < 64)
                text.Append((char)c);
        }

        return text.ToString();
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
