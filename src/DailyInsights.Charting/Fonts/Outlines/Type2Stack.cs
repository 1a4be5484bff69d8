namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>The operands of a glyph's program.</summary>
internal sealed class Type2Stack
{
    // Fonts made with newer tools exceed the 48 that the specification allows.
    private readonly double[] _items = new double[513];

    public int Count { get; private set; }

    public ReadOnlySpan<double> Items => _items.AsSpan(0, Count);

    public void Push(double value)
    {
        if (Count == _items.Length)
        {
            throw new FontFormatException("A glyph's program has too many operands.");
        }

        _items[Count++] = value;
    }

    public double Pop() => Count > 0 ? _items[--Count] : throw new FontFormatException("A glyph's program lacks operands.");

    public void Clear() => Count = 0;
}
