using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Tests.Support;

/// <summary>What every chart promises of its layout.</summary>
internal static class Tidiness
{
    public static void Assert(Scene scene, FontCollection fonts)
    {
        var picture = new Box(0, 0, scene.Width, scene.Height);
        Xunit.Assert.All(scene.Elements, element =>
            Xunit.Assert.True(picture.Grow(0.01).Contains(SceneBounds.Of(element, fonts)), $"{element} leaves the picture."));

        var texts = scene.Elements.OfType<TextRun>().Select(run => (Name: run.Text, Box: SceneBounds.Of(run, fonts))).ToList();
        var swatches = scene.Elements.OfType<RectangleShape>().Select(swatch => (Name: "a swatch", swatch.Box));
        var boxes = texts.Concat(swatches).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var k = i + 1; k < boxes.Count; k++)
            {
                Xunit.Assert.False(boxes[i].Box.Grow(-0.01).Overlaps(boxes[k].Box), $"'{boxes[i].Name}' and '{boxes[k].Name}' overlap.");
            }
        }
    }
}
