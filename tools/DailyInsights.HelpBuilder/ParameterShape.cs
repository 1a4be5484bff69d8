using System.Management.Automation;
using System.Reflection;

namespace DailyInsights.HelpBuilder;

/// <summary>What a property says of the parameter that it is.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type as PowerShell people write it.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Choices">The values it can have, where they are few.</param>
/// <param name="Wildcards">Whether wildcards are allowed.</param>
/// <param name="Uses">How it is used in each parameter set.</param>
public sealed record ParameterShape(
    string Name,
    string Type,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Choices,
    bool Wildcards,
    IReadOnlyList<ParameterUse> Uses)
{
    /// <summary>Whether it takes no value.</summary>
    public bool IsSwitch => Type == nameof(SwitchParameter);

    /// <summary>The first place it can be given at without its name.</summary>
    public int? Position => Uses.Min(static u => u.Position);

    /// <summary>How it is used in a set; null where it is not.</summary>
    public ParameterUse? In(string set) => Uses.FirstOrDefault(u => u.Set is null || u.Set == set);

    /// <summary>Reads a property; null where it is no parameter.</summary>
    public static ParameterShape? Of(PropertyInfo property)
    {
        ArgumentNullException.ThrowIfNull(property);
        var attributes = property.GetCustomAttributesData();
        var uses = attributes.Where(static a => a.AttributeType.Name == nameof(ParameterAttribute)).Select(ParameterUse.Of).ToList();
        return uses.Count == 0
            ? null
            : new ParameterShape(property.Name, NameOf(property.PropertyType), Texts(attributes, nameof(AliasAttribute)), ChoicesOf(property.PropertyType, attributes),
                attributes.Any(static a => a.AttributeType.Name == nameof(SupportsWildcardsAttribute)), uses);
    }

    private static string NameOf(Type type) =>
        type.IsArray ? NameOf(type.GetElementType()!) + "[]" : Nullable.GetUnderlyingType(type) is { } inner ? NameOf(inner) : type.Name;

    private static string[] ChoicesOf(Type type, IList<CustomAttributeData> attributes)
    {
        var element = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type);
        return element.IsEnum ? Enum.GetNames(element) : Texts(attributes, nameof(ValidateSetAttribute));
    }

    private static string[] Texts(IList<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(a => a.AttributeType.Name == name)?.ConstructorArguments[0].Value is IReadOnlyCollection<CustomAttributeTypedArgument> values
            ? [.. values.Select(static v => (string)v.Value!)]
            : [];
}

/// <summary>How a parameter is used in a parameter set.</summary>
/// <param name="Set">The set; null for all.</param>
/// <param name="Mandatory">Whether it must be given.</param>
/// <param name="Position">Its place, from 0, where it can be given without its name.</param>
/// <param name="ByValue">Whether it takes objects of the pipeline.</param>
/// <param name="ByName">Whether it takes the property of its name of objects of the pipeline.</param>
public sealed record ParameterUse(string? Set, bool Mandatory, int? Position, bool ByValue, bool ByName)
{
    /// <summary>As help says it.</summary>
    public string Pipeline => (ByValue, ByName) switch
    {
        (true, true) => "True (ByPropertyName, ByValue)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    /// <summary>Reads an attribute.</summary>
    public static ParameterUse Of(CustomAttributeData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var named = data.NamedArguments.ToDictionary(static a => a.MemberName, static a => a.TypedValue.Value);
        bool Is(string name) => named.GetValueOrDefault(name) is true;
        return new ParameterUse(
            named.GetValueOrDefault(nameof(ParameterAttribute.ParameterSetName)) as string,
            Is(nameof(ParameterAttribute.Mandatory)),
            named.GetValueOrDefault(nameof(ParameterAttribute.Position)) as int?,
            Is(nameof(ParameterAttribute.ValueFromPipeline)),
            Is(nameof(ParameterAttribute.ValueFromPipelineByPropertyName)));
    }
}
