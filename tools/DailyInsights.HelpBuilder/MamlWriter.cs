using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DailyInsights.HelpBuilder;

/// <summary>
/// Writes help as PowerShell reads it:
/// <see href="https://learn.microsoft.com/powershell/scripting/developer/help/writing-help-for-windows-powershell-cmdlets"/>.
/// </summary>
internal static class MamlWriter
{
    private static readonly XNamespace Help = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly (ParameterShape Shape, IReadOnlyList<string> Text)[] RiskParameters =
    [
        (Risk("Confirm", "cf"), ["Asks before anything is written, sent or paid for."]),
        (Risk("WhatIf", "wi"), ["Says what would be written, sent or paid for, and does none of it."]),
    ];

    public static string Write(IEnumerable<(CmdletShape Cmdlet, HelpPage Page)> pages)
    {
        var root = new XElement(
            Help + "helpItems",
            new XAttribute("schema", "maml"),
            new XComment(" Built from module/help/*.md by tools/DailyInsights.HelpBuilder: change it there. "),
            pages.Select(static p => CommandOf(p.Cmdlet, p.Page)));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            root.Save(writer);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    private static XElement CommandOf(CmdletShape cmdlet, HelpPage page)
    {
        var written = page.Parameters.ToDictionary(static p => p.Name, static p => p.Text, StringComparer.Ordinal);
        var parameters = cmdlet.Parameters.Select(p => (Shape: p, Text: written[p.Name])).Concat(cmdlet.ShouldProcess ? RiskParameters : []).ToList();
        var name = cmdlet.Name.Split('-', 2);
        return new XElement(
            Command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            new XElement(
                Command + "details",
                new XElement(Command + "name", cmdlet.Name),
                new XElement(Command + "verb", name[0]),
                new XElement(Command + "noun", name[1]),
                Described([page.Synopsis])),
            Described(page.Description),
            new XElement(Command + "syntax", cmdlet.Sets.Select(set => new XElement(
                Command + "syntaxItem",
                new XElement(Maml + "name", cmdlet.Name),
                parameters.Where(p => p.Shape.In(set) is not null).Select(p => ParameterOf(p.Shape, p.Shape.In(set)!, p.Text, isSyntax: true))))),
            new XElement(Command + "parameters", parameters.Select(static p => ParameterOf(p.Shape, Overall(p.Shape), p.Text, isSyntax: false))),
            new XElement(Command + "inputTypes", page.Inputs.Select(static i => new XElement(Command + "inputType", TypeOf(i.Name), Described(i.Text)))),
            new XElement(Command + "returnValues", page.Outputs.Select(static o => new XElement(Command + "returnValue", TypeOf(o.Name), Described(o.Text)))),
            page.Notes.Count == 0 ? null : new XElement(Maml + "alertSet", new XElement(Maml + "alert", Paragraphs(page.Notes))),
            new XElement(Command + "examples", page.Examples.Select(static e => new XElement(
                Command + "example",
                new XElement(Maml + "title", $"--- {e.Title} ---"),
                new XElement(Dev + "code", e.Code),
                new XElement(Dev + "remarks", Paragraphs(e.Remarks))))),
            new XElement(Command + "relatedLinks", page.Links.Select(LinkOf)));
    }

    // What is shown of a parameter that several sets have: pipeline input and place where it has them in any.
    private static ParameterUse Overall(ParameterShape shape) => new(
        null,
        shape.Uses.All(static u => u.Mandatory),
        shape.Position,
        shape.Uses.Any(static u => u.ByValue),
        shape.Uses.Any(static u => u.ByName));

    private static XElement ParameterOf(ParameterShape shape, ParameterUse use, IReadOnlyList<string> text, bool isSyntax)
    {
        var isList = shape.Type.EndsWith("[]", StringComparison.Ordinal);
        return new XElement(
            Command + "parameter",
            new XAttribute("required", use.Mandatory ? "true" : "false"),
            new XAttribute("variableLength", isList ? "true" : "false"),
            new XAttribute("globbing", shape.Wildcards ? "true" : "false"),
            new XAttribute("pipelineInput", use.Pipeline),
            new XAttribute("position", use.Position?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "named"),
            new XAttribute("aliases", shape.Aliases.Count == 0 ? "none" : string.Join(", ", shape.Aliases)),
            new XElement(Maml + "name", shape.Name),
            Described(text),
            isSyntax && shape.Choices.Count > 0
                ? new XElement(Command + "parameterValueGroup", shape.Choices.Select(static c => new XElement(
                    Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), c)))
                : null,
            isSyntax && shape.IsSwitch
                ? null
                : new XElement(Command + "parameterValue", new XAttribute("required", shape.IsSwitch ? "false" : "true"), new XAttribute("variableLength", isList ? "true" : "false"), shape.Type),
            TypeOf(shape.Type));
    }

    private static ParameterShape Risk(string name, string alias) =>
        new(name, "SwitchParameter", [alias], [], false, [new ParameterUse(null, false, null, false, false)]);

    private static XElement TypeOf(string name) => new(Dev + "type", new XElement(Maml + "name", name));

    private static XElement Described(IEnumerable<string> text) => new(Maml + "description", Paragraphs(text));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> text) => text.Select(static t => new XElement(Maml + "para", t));

    private static XElement LinkOf(string text)
    {
        var link = text.TrimStart('-', ' ');
        var isAddress = link.StartsWith("https://", StringComparison.Ordinal);
        return new XElement(
            Maml + "navigationLink",
            new XElement(Maml + "linkText", isAddress ? "" : link),
            new XElement(Maml + "uri", isAddress ? link : ""));
    }
}
