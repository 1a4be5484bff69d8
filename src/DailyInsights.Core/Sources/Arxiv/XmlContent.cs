using System.Buffers;
using System.Xml;

namespace DailyInsights.Sources.Arxiv;

/// <summary>
/// Takes the text out of elements, folded to one line, through one buffer: the long text of an abstract becomes a string once, not first as
/// it was wrapped and then as it is wanted.
/// </summary>
internal sealed class XmlContent : IDisposable
{
    private char[] _room = ArrayPool<char>.Shared.Rent(8 << 10);

    /// <summary>The text of the element at which the reader stands, which it leaves behind.</summary>
    public string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var depth = xml.Depth;
        var length = 0;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                length = Append(xml, length);
            // Elements inside, which arXiv never sends, count as their text.
            xml.Read();
        }

        xml.Read();
        return TextRules.OneLine(_room.AsSpan(0, length));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_room);
        _room = [];
    }

    private int Append(XmlReader xml, int length)
    {
        int count;
        while ((count = xml.ReadValueChunk(_room, length, _room.Length - length)) > 0)
        {
            length += count;
            if (length < _room.Length)
                continue;
            var larger = ArrayPool<char>.Shared.Rent(_room.Length * 2);
            _room.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_room);
            _room = larger;
        }

        return length;
    }
}
