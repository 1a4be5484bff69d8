using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>Draws with distances from where it is, as CFF programs do; outlines close themselves.</summary>
internal sealed class Type2Pen
{
    private readonly PathBuilder _path = new();
    private double _x;
    private double _y;
    private bool _isOpen;

    public void Move(double dx, double dy)
    {
        Close();
        (_x, _y) = (_x + dx, _y + dy);
        _path.MoveTo(_x, _y);
        _isOpen = true;
    }

    public void Line(double dx, double dy)
    {
        (_x, _y) = (_x + dx, _y + dy);
        _path.LineTo(_x, _y);
    }

    public void Curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3)
    {
        var (x1, y1) = (_x + dx1, _y + dy1);
        var (x2, y2) = (x1 + dx2, y1 + dy2);
        (_x, _y) = (x2 + dx3, y2 + dy3);
        _path.CubicTo(x1, y1, x2, y2, _x, _y);
    }

    public PathData Finish()
    {
        Close();
        return _path.Build();
    }

    private void Close()
    {
        if (_isOpen)
        {
            _path.Close();
        }

        _isOpen = false;
    }
}
