using System.Xml.Linq;

namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>The documentation that the compiler wrote beside the core. That no public member lacks one, the compiler checks (CS1591).</summary>
internal sealed class XmlDocumentation(XDocument document)
{
    public static readonly XmlDocumentation OfCore = new(
        XDocument.Load(Path.ChangeExtension(CoreAssembly.Itself.Location, ".xml"))
    );

    private readonly Dictionary<string, XElement> members = document
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public int Count => members.Count;

    /// <summary>Members of the types whose documentation says nothing.</summary>
    public IEnumerable<string> WithoutSummary(IEnumerable<Type> types)
    {
        var names = types.Select(type => Id(type)[2..]).ToHashSet();
        return members
            .Where(member => names.Contains(Owner(member.Key)) || names.Contains(member.Key[2..]))
            .Where(member => member.Value.Element("inheritdoc") is null && !HasText(member.Value.Element("summary")))
            .Select(member => member.Key);
    }

    /// <summary>Those of the types that have no documentation at all.</summary>
    public IEnumerable<Type> Undocumented(IEnumerable<Type> types) => types.Where(type => !members.ContainsKey(Id(type)));

    /// <summary>The structs among the types that do not say what their default value is.</summary>
    public IEnumerable<Type> SilentAboutDefault(IEnumerable<Type> types) =>
        types.Where(type =>
            type is { IsValueType: true, IsEnum: false, IsByRefLike: false }
            && !(members.GetValueOrDefault(Id(type))?.Value ?? "").Contains("default", StringComparison.OrdinalIgnoreCase)
        );

    private static string Id(Type type) => "T:" + type.FullName!.Replace('+', '.');

    private static string Owner(string id) => id.Split('(')[0] is var name ? name[2..Math.Max(2, name.LastIndexOf('.'))] : id;

    private static bool HasText(XElement? element) =>
        element is not null && (element.Value.Trim().Length > 0 || element.Elements().Any());
}
