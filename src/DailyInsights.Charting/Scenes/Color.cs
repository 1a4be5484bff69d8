using System.Globalization;

namespace DailyInsights.Charting.Scenes;

/// <summary>A colour in sRGB with an opacity; 8 bits each, alpha not premultiplied.</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
/// <param name="A">Opacity, 0 (nothing is seen) to 255 (nothing shines through).</param>
public readonly record struct Color(byte R, byte G, byte B, byte A = 255)
{
    /// <summary>White.</summary>
    public static Color White { get; } = new(255, 255, 255);

    /// <summary>Black.</summary>
    public static Color Black { get; } = new(0, 0, 0);

    /// <summary>Reads <c>#rrggbb</c> or <c>#rrggbbaa</c>, with or without the number sign.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Color Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        var digits = hex.AsSpan().TrimStart('#');
        if (digits.Length is not (6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw new FormatException($"'{hex}' is not a colour; write #rrggbb or #rrggbbaa.");
        }

        if (digits.Length == 6)
        {
            value = (value << 8) | 0xFF;
        }

        return new Color((byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>This colour with a part of another mixed in, the opacity kept.</summary>
    /// <param name="other">What to mix in.</param>
    /// <param name="part">0 leaves this colour, 1 gives the other.</param>
    public Color Mix(Color other, double part) =>
        new(Blend(R, other.R, part), Blend(G, other.G, part), Blend(B, other.B, part), A);

    /// <summary>The colour as <c>#rrggbb</c>, without its opacity.</summary>
    public string ToHex() => string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}");

    private static byte Blend(byte from, byte to, double part) =>
        (byte)Math.Round(from + ((to - from) * Math.Clamp(part, 0, 1)));
}
