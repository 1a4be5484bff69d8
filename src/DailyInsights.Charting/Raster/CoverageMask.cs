namespace DailyInsights.Charting.Raster;

/// <summary>
/// How much of each pixel an outline covers, exactly: every edge adds the signed area to its right, pixel by pixel, and a
/// running sum along each row gives the coverage. Overlaps of outlines that turn the same way stay filled, holes that turn
/// the other way stay empty: the non-zero rule for all outlines that fonts and charts have.
/// Source: https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445 and
/// https://nothings.org/gamedev/rasterize/
/// </summary>
internal sealed class CoverageMask
{
    // One column more than the mask is wide takes what edges at the right border add to their right.
    private const int Slack = 2;

    private float[] _areas = [];
    private int _stride;

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Empties the mask; what it was given is kept for the next outline, as it is large and short-lived.</summary>
    public void Reset(int width, int height)
    {
        (Width, Height, _stride) = (width, height, width + Slack);
        var size = _stride * height;
        if (_areas.Length < size)
        {
            _areas = new float[size];
        }
        else
        {
            Array.Clear(_areas, 0, size);
        }
    }

    /// <summary>The areas of one row, to be summed from the left.</summary>
    public ReadOnlySpan<float> Row(int y) => _areas.AsSpan(y * _stride, Width);

    /// <summary>Adds an edge. Parts left of the mask count as if on its border; parts to the right count for nothing.</summary>
    public void AddEdge(double x0, double y0, double x1, double y1)
    {
        if (y0 == y1 || !double.IsFinite(x0 + y0 + x1 + y1))
        {
            return;
        }

        var direction = 1f;
        if (y0 > y1)
        {
            direction = -1f;
            (x0, y0, x1, y1) = (x1, y1, x0, y0);
        }

        if (y1 <= 0 || y0 >= Height)
        {
            return;
        }

        var slope = (x1 - x0) / (y1 - y0);
        if (y0 < 0)
        {
            (x0, y0) = (x0 - (y0 * slope), 0);
        }

        if (y1 > Height)
        {
            (x1, y1) = (x1 - ((y1 - Height) * slope), Height);
        }

        ClipSideways(x0, y0, x1, y1, direction);
    }

    private void ClipSideways(double x0, double y0, double x1, double y1, float direction)
    {
        foreach (var border in (ReadOnlySpan<double>)[0, Width])
        {
            if ((x0 < border && x1 > border) || (x0 > border && x1 < border))
            {
                var crossing = y0 + ((border - x0) * (y1 - y0) / (x1 - x0));
                ClipSideways(x0, y0, border, crossing, direction);
                ClipSideways(border, crossing, x1, y1, direction);
                return;
            }
        }

        Accumulate(Math.Clamp(x0, 0, Width), y0, Math.Clamp(x1, 0, Width), y1, direction);
    }

    private void Accumulate(double x0, double y0, double x1, double y1, float direction)
    {
        if (y1 <= y0)
        {
            return;
        }

        var slope = (x1 - x0) / (y1 - y0);
        var x = x0;
        var lastRow = Math.Min(Height, (int)Math.Ceiling(y1));
        for (var row = Math.Max(0, (int)y0); row < lastRow; row++)
        {
            var height = Math.Min(row + 1, y1) - Math.Max(row, y0);
            var next = Math.Clamp(x + (slope * height), 0, Width);
            AddToRow(_areas.AsSpan(row * _stride, _stride), (float)Math.Min(x, next), (float)Math.Max(x, next), (float)height * direction);
            x = next;
        }
    }

    private static void AddToRow(Span<float> row, float left, float right, float area)
    {
        var first = (int)left;
        var beyond = (int)MathF.Ceiling(right);
        if (beyond <= first + 1)
        {
            var middle = (0.5f * (left + right)) - first;
            row[first] += area - (area * middle);
            row[first + 1] += area * middle;
            return;
        }

        // The edge crosses several pixels of the row: a triangle in the first and last, trapezia in between.
        var perPixel = 1f / (right - left);
        var inFirst = left - first;
        var inLast = right - (beyond - 1);
        var firstArea = 0.5f * perPixel * (1 - inFirst) * (1 - inFirst);
        var lastArea = 0.5f * perPixel * inLast * inLast;
        row[first] += area * firstArea;
        if (beyond == first + 2)
        {
            row[first + 1] += area * (1 - firstArea - lastArea);
        }
        else
        {
            var second = perPixel * (1.5f - inFirst);
            row[first + 1] += area * (second - firstArea);
            for (var i = first + 2; i < beyond - 1; i++)
            {
                row[i] += area * perPixel;
            }

            var beforeLast = second + ((beyond - first - 3) * perPixel);
            row[beyond - 1] += area * (1 - beforeLast - lastArea);
        }

        row[beyond] += area * lastArea;
    }
}
