namespace DailyInsights.Charting.Scenes;

/// <summary>One thing in a scene.</summary>
public abstract record SceneElement
{
    /// <summary>What the element stands for; shown by SVG viewers while the pointer rests on it.</summary>
    public string? Label { get; init; }
}

/// <summary>How a line is drawn; ends are flat, corners round.</summary>
/// <param name="Color">The colour of the line.</param>
/// <param name="Width">The thickness in scene units.</param>
public sealed record Stroke(Color Color, double Width = 1);

/// <summary>A filled rectangle, with round corners where a radius is given.</summary>
/// <param name="Box">Where it lies.</param>
/// <param name="Fill">What it is filled with.</param>
/// <param name="Radius">The radius of its corners.</param>
public sealed record RectangleShape(Box Box, Color Fill, double Radius = 0) : SceneElement;

/// <summary>A path filled by the non-zero rule, so overlapping parts of one path stay filled.</summary>
/// <param name="Data">The outline.</param>
/// <param name="Fill">What it is filled with.</param>
public sealed record PathShape(PathData Data, Color Fill) : SceneElement;

/// <summary>A line through points.</summary>
/// <param name="Points">Two or more.</param>
/// <param name="Stroke">How the line is drawn.</param>
public sealed record LineShape(IReadOnlyList<Point> Points, Stroke Stroke) : SceneElement;
