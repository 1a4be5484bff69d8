using System.Text;

namespace DailyInsights.Sources;

/// <summary>Looks at the beginning of a stream and sets it back.</summary>
internal static class ContentProbe
{
    private const int Head = 8192;

    /// <summary>The first character that is neither white space nor a byte-order mark, or null where there is none.</summary>
    public static char? FirstCharacter(Stream stream, Encoding encoding)
    {
        foreach (var c in Beginning(stream, encoding))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\uFEFF')
                return c;
        }

        return null;
    }

    /// <summary>The first few thousand characters.</summary>
    public static string Beginning(Stream stream, Encoding encoding)
    {
        var start = stream.Position;
        try
        {
            using var reader = new StreamReader(stream, encoding, true, Head, leaveOpen: true);
            var text = new char[Head];
            return new string(text, 0, reader.ReadBlock(text));
        }
        finally
        {
            stream.Position = start;
        }
    }
}
