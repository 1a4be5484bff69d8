using System.Xml;
using System.Xml.Linq;

namespace DailyInsights.Reports.Html;

/// <summary>Takes from an SVG all that could act, ask for something or be refused by the page's policy, so that it can stand in a page.</summary>
internal static class InlineSvg
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "clipPath",
        "linearGradient", "radialGradient", "stop",
    };

    /// <param name="svg">The picture.</param>
    /// <param name="name">What it is called where it is read out and has no title of its own.</param>
    /// <returns>The picture as it may stand in HTML, or null where the text is no SVG.</returns>
    public static string? Clean(string? svg, string name)
    {
        if (string.IsNullOrWhiteSpace(svg))
            return null;

        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            var root = XDocument.Load(reader).Root;
            if (root?.Name.LocalName != "svg")
                return null;

            root.Descendants().Where(static e => !Elements.Contains(e.Name.LocalName)).Remove();
            foreach (var element in root.DescendantsAndSelf())
                element.Attributes().Where(IsUnwanted).Remove();
            root.Attribute("class")?.Remove();
            if (!root.Elements().Any(static e => e.Name.LocalName == "title"))
                root.SetAttributeValue("aria-label", name);
            return root.ToString(SaveOptions.DisableFormatting);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsUnwanted(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        return name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || name is "style" or "href" or "src"
            || (attribute.IsNamespaceDeclaration && name != "xmlns")
            || (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
                && !attribute.Value.TrimStart().StartsWith("url(#", StringComparison.OrdinalIgnoreCase));
    }
}
