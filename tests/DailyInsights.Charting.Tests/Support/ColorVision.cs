using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Tests.Support;

/// <summary>How colours look to eyes that lack one kind of cones, and how far apart two colours then are.</summary>
internal static class ColorVision
{
    // The matrices for full severity of Machado, Oliveira and Fernandes 2009, for linear RGB.
    // Source: https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
    private static readonly Dictionary<string, double[]> Matrices = new()
    {
        ["full colour vision"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static IEnumerable<string> Kinds => Matrices.Keys;

    /// <summary>The contrast of WCAG 2: from 1 to 21. Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio</summary>
    public static double Contrast(Color one, Color other)
    {
        var (a, b) = (Luminance(one) + 0.05, Luminance(other) + 0.05);
        return Math.Max(a, b) / Math.Min(a, b);
    }

    /// <summary>The difference CIEDE2000 as one kind of eyes sees it: 1 is hardly seen, 10 at a glance.</summary>
    public static double Difference(Color one, Color other, string kind) => Ciede2000(Lab(one, kind), Lab(other, kind));

    // Source: Sharma, Wu and Dalal 2005, https://hajim.rochester.edu/ece/sites/gsharma/ciede2000/
    public static double Ciede2000((double L, double A, double B) one, (double L, double A, double B) other)
    {
        var chroma = (Math.Sqrt((one.A * one.A) + (one.B * one.B)) + Math.Sqrt((other.A * other.A) + (other.B * other.B))) / 2;
        var g = 0.5 * (1 - Math.Sqrt(Math.Pow(chroma, 7) / (Math.Pow(chroma, 7) + Math.Pow(25, 7))));
        var ((c1, h1), (c2, h2)) = (Polar(one.A * (1 + g), one.B), Polar(other.A * (1 + g), other.B));
        var isGrey = c1 * c2 == 0;
        var turn = isGrey ? 0 : Math.IEEERemainder(h2 - h1, 360);
        var (dL, dC, dH) = (other.L - one.L, c2 - c1, 2 * Math.Sqrt(c1 * c2) * Sin(turn / 2));
        var (l, c, h) = ((one.L + other.L) / 2, (c1 + c2) / 2, isGrey ? h1 + h2 : h1 + (turn / 2));
        var t = 1 - (0.17 * Cos(h - 30)) + (0.24 * Cos(2 * h)) + (0.32 * Cos((3 * h) + 6)) - (0.20 * Cos((4 * h) - 63));
        var hueFromBlue = Math.IEEERemainder(h - 275, 360) / 25;
        var rotation = -2 * Math.Sqrt(Math.Pow(c, 7) / (Math.Pow(c, 7) + Math.Pow(25, 7))) * Sin(60 * Math.Exp(-hueFromBlue * hueFromBlue));
        dL /= 1 + (0.015 * (l - 50) * (l - 50) / Math.Sqrt(20 + ((l - 50) * (l - 50))));
        dC /= 1 + (0.045 * c);
        dH /= 1 + (0.015 * c * t);
        return Math.Sqrt((dL * dL) + (dC * dC) + (dH * dH) + (rotation * dC * dH));
    }

    private static (double L, double A, double B) Lab(Color color, string kind)
    {
        var (m, rgb) = (Matrices[kind], Linear(color));
        var seen = Enumerable.Range(0, 3)
            .Select(row => Math.Clamp(Enumerable.Range(0, 3).Sum(i => m[(row * 3) + i] * rgb[i]), 0, 1)).ToArray();
        var x = Root(((0.4124564 * seen[0]) + (0.3575761 * seen[1]) + (0.1804375 * seen[2])) / 0.95047);
        var y = Root((0.2126729 * seen[0]) + (0.7151522 * seen[1]) + (0.0721750 * seen[2]));
        var z = Root(((0.0193339 * seen[0]) + (0.1191920 * seen[1]) + (0.9503041 * seen[2])) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double Luminance(Color color) =>
        Linear(color) is [var r, var g, var b] ? (0.2126 * r) + (0.7152 * g) + (0.0722 * b) : 0;

    private static double[] Linear(Color color) => [.. ((byte[])[color.R, color.G, color.B]).Select(channel =>
        channel / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4))];

    private static double Root(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;

    private static (double Chroma, double Hue) Polar(double a, double b) =>
        (Math.Sqrt((a * a) + (b * b)), ((Math.Atan2(b, a) * 180 / Math.PI) + 360) % 360);

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
