using System.Collections.Immutable;

namespace DailyInsights.Charting.Scenes;

/// <summary>What one part of a path does.</summary>
public enum PathVerb
{
    /// <summary>Begins a new outline at <see cref="PathSegment.End"/>.</summary>
    Move,

    /// <summary>A straight line to <see cref="PathSegment.End"/>.</summary>
    Line,

    /// <summary>A quadratic Bézier curve with <see cref="PathSegment.Control1"/>.</summary>
    Quadratic,

    /// <summary>A cubic Bézier curve with both control points.</summary>
    Cubic,

    /// <summary>Back to where the outline began.</summary>
    Close,
}

/// <summary>One part of a path; control points that the verb has no use for are ignored.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="End">Where it leads.</param>
/// <param name="Control1">The first control point of a curve.</param>
/// <param name="Control2">The second control point of a cubic curve.</param>
public readonly record struct PathSegment(PathVerb Verb, Point End, Point Control1 = default, Point Control2 = default);

/// <summary>One or more outlines. Built with <see cref="PathBuilder"/>.</summary>
/// <param name="Segments">The parts in order.</param>
public sealed record PathData(ImmutableArray<PathSegment> Segments)
{
    /// <summary>A path without parts.</summary>
    public static PathData Empty { get; } = new([]);

    /// <summary>The box around all points and control points; curves never leave it.</summary>
    public Box Bounds => Box.Around(Segments.SelectMany(Points));

    private static IEnumerable<Point> Points(PathSegment segment) => segment.Verb switch
    {
        PathVerb.Close => [],
        PathVerb.Cubic => [segment.Control1, segment.Control2, segment.End],
        PathVerb.Quadratic => [segment.Control1, segment.End],
        _ => [segment.End],
    };
}
