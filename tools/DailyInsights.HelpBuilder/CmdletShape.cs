using System.Management.Automation;
using System.Reflection;

namespace DailyInsights.HelpBuilder;

/// <summary>What a cmdlet's class says of it: its name and parameters.</summary>
/// <param name="Name">Verb and noun.</param>
/// <param name="Parameters">All parameters but the common ones, in the order they are shown.</param>
/// <param name="Sets">The names of its parameter sets, the default first.</param>
/// <param name="ShouldProcess">Whether it has -WhatIf and -Confirm.</param>
public sealed record CmdletShape(string Name, IReadOnlyList<ParameterShape> Parameters, IReadOnlyList<string> Sets, bool ShouldProcess)
{
    /// <summary>Reads a class; null where it is no cmdlet.</summary>
    public static CmdletShape? Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        // Only the data of attributes: their classes do nothing outside of PowerShell.
        var data = type.GetCustomAttributesData().FirstOrDefault(static a => a.AttributeType.Name == nameof(CmdletAttribute));
        if (data is null)
            return null;

        var parameters = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Select(ParameterShape.Of)
            .OfType<ParameterShape>()
            .OrderBy(static p => p.Position ?? int.MaxValue)
            .ThenBy(static p => p.Name, StringComparer.Ordinal)
            .ToList();
        var named = data.NamedArguments.ToDictionary(static a => a.MemberName, static a => a.TypedValue.Value);
        var sets = parameters.SelectMany(static p => p.Uses).Select(static u => u.Set).OfType<string>().Distinct()
            .OrderBy(s => s != (string?)named.GetValueOrDefault("DefaultParameterSetName"))
            .ThenBy(static s => s, StringComparer.Ordinal)
            .ToList();
        return new CmdletShape(
            $"{data.ConstructorArguments[0].Value}-{data.ConstructorArguments[1].Value}",
            parameters,
            sets.Count > 0 ? sets : ["__AllParameterSets"],
            named.GetValueOrDefault("SupportsShouldProcess") is true);
    }
}
