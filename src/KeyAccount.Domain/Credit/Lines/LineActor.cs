using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Who acts on a line: a named person, or a named automation, which may do less.</summary>
public sealed record LineActor
{
    private LineActor(string name, bool isPerson) => (Name, IsPerson) = (name, isPerson);

    /// <summary>The name, an identifier.</summary>
    public string Name { get; }

    /// <summary>Whether it is a person.</summary>
    public bool IsPerson { get; }

    /// <summary>A person.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public static LineActor Person(string name) => new(Identifier.Check(name), true);

    /// <summary>A program that acts by itself.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public static LineActor Automation(string name) => new(Identifier.Check(name), false);

    /// <summary>The name, as in <c>person anna</c> or <c>automation nightly-review</c>.</summary>
    public override string ToString() => $"{(IsPerson ? "person" : "automation")} {Name}";
}
