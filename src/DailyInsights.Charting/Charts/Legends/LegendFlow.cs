using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Legends;

/// <summary>One try at flowing the entries of a legend through columns.</summary>
internal sealed class LegendFlow(Typesetter type, LegendStyle style, Box area, Func<int, string> more)
{
    private readonly List<SceneElement> _placed = [];
    private readonly double _columnWidth = style.ColumnWidth(area.Width);
    private int _column;
    private double _y = area.Y;

    /// <summary>Whether all entries have been placed, even if they can hardly be read.</summary>
    public bool HasAll { get; private set; }

    private double NumberGap => style.Size * 0.5;

    private double X => area.X + (_column * (_columnWidth + LegendStyle.ColumnGap));

    /// <summary>Places the entries; false where some are only counted, or can hardly be read.</summary>
    public bool TryPlace(IReadOnlyList<LegendEntry> entries)
    {
        var isLegible = entries.All(entry => NameRoom(entry) >=
            Math.Min(style.ShortestName, type.Width(entry.Name, type.Font(style.Size, FontWeight.Bold))));
        for (var i = 0; i < entries.Count; i++)
        {
            var details = Details(entries[i]);
            var together = KeptTogether(details);
            var kept = i + 1 < entries.Count ? style.EntryGap + style.NameHeight : 0;
            if (!TryReserve(together, kept))
            {
                AddLine(more(entries.Count - i), style.Size, type.Theme.Muted, style.NameHeight);
                return false;
            }

            AddName(entries[i]);
            foreach (var lines in details)
            {
                if (!TryReserve(HeightOf(lines), 0))
                {
                    return false;
                }

                foreach (var line in lines)
                {
                    AddLine(line, style.DetailSize, type.Theme.Muted, style.DetailHeight);
                }

                _y += style.DetailGap;
            }

            _y += style.EntryGap;
        }

        HasAll = true;
        return isLegible;
    }

    public void Draw(List<SceneElement> canvas) => canvas.AddRange(_placed);

    // An entry stays whole, unless it is so long that it would leave much of a column empty: then its name and first detail do.
    private double KeptTogether(List<IReadOnlyList<string>> details)
    {
        var whole = style.NameHeight + details.Sum(HeightOf);
        return whole <= area.Height / 2 || details.Count == 0 ? whole : style.NameHeight + HeightOf(details[0]);
    }

    private double HeightOf(IReadOnlyList<string> lines) => (lines.Count * style.DetailHeight) + style.DetailGap;

    private bool HasRoom(double height) => _y + height <= area.Bottom;

    // In the last column, what is reserved for the line that counts the rest must stay free.
    private bool TryReserve(double height, double kept)
    {
        var isLastColumn = _column + 1 == style.Columns;
        if (HasRoom(height + (isLastColumn ? kept : 0)))
        {
            return true;
        }

        if (isLastColumn)
        {
            return false;
        }

        (_column, _y) = (_column + 1, area.Y);
        return TryReserve(height, kept);
    }

    private void AddName(LegendEntry entry)
    {
        var bold = type.Font(style.Size, FontWeight.Bold);
        var plain = type.Font(style.Size);
        var middle = _y + (style.NameHeight / 2);
        var swatch = style.Size * 0.86;
        _placed.Add(new RectangleShape(new Box(X, middle - (swatch / 2), swatch, swatch), entry.Color, swatch * 0.22));

        var name = type.Wrapper.Cut(entry.Name, bold, NameRoom(entry));
        var nameWidth = type.Width(name, bold);
        AddText(name, style.Indent, middle, bold, type.Theme.Ink);
        var number = type.Wrapper.Cut(entry.Number, plain, _columnWidth - style.Indent - nameWidth - NumberGap);
        AddText(number, style.Indent + nameWidth + NumberGap, middle, plain, type.Theme.Muted);
        _y += style.NameHeight;
    }

    private double NameRoom(LegendEntry entry) =>
        _columnWidth - style.Indent - NumberGap - type.Width(entry.Number, type.Font(style.Size));

    private void AddText(string text, double x, double middle, TextFont font, Color color)
    {
        if (text.Length > 0)
        {
            _placed.Add(type.Line(text, X + x, middle, font, color));
        }
    }

    private void AddLine(string text, double size, Color color, double height)
    {
        var font = type.Font(size);
        AddText(type.Wrapper.Cut(text, font, _columnWidth - style.Indent), style.Indent, _y + (height / 2), font, color);
        _y += height;
    }

    private List<IReadOnlyList<string>> Details(LegendEntry entry)
    {
        var font = type.Font(style.DetailSize);
        var width = _columnWidth - style.Indent;
        var shown = style.ShownOf(entry.Details.Count);
        var hidden = entry.Details.Count - shown;
        var lines = entry.Details.Take(shown)
            .Select(detail => type.Wrapper.Wrap(detail, font, width, style.DetailLines)).ToList();
        if (shown > 0 && hidden > 0)
        {
            lines.Add([more(hidden)]);
        }

        return lines;
    }
}
