using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>Which policy, in which version, and who stands behind it.</summary>
public sealed record PolicyIdentity
{
    private PolicyIdentity(string id, string version, string? owner) =>
        (Id, Version, Owner) = (Identifier.Check(id), Identifier.Check(version), owner);

    /// <summary>The stable id: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public string Id { get; }

    /// <summary>The version, in the same characters.</summary>
    public string Version { get; }

    /// <summary>Who signed the policy; <c>null</c> for a shipped default that nobody has signed yet.</summary>
    public string? Owner { get; }

    /// <summary>Whether the numbers are this library's starting values, still to be reviewed by an owner.</summary>
    public bool IsShippedDefault => Owner is null;

    /// <summary>A policy that ships with the library and that no owner has signed.</summary>
    public static PolicyIdentity ShippedDefault(string id, string version) => new(id, version, null);

    /// <summary>A policy that an owner stands behind.</summary>
    /// <exception cref="ArgumentException">The owner is blank.</exception>
    public static PolicyIdentity SignedBy(string owner, string id, string version) =>
        new(id, version, Guard.Against.NullOrWhiteSpace(owner));

    /// <summary>Signed by the owner, or a shipped default when there is none.</summary>
    internal static PolicyIdentity OwnedBy(string? owner, string id, string version) =>
        owner is null ? ShippedDefault(id, version) : SignedBy(owner, id, version);

    /// <summary>A part of a policy, with its version and owner.</summary>
    internal static PolicyIdentity Part(PolicyIdentity whole, string id) => new(id, whole.Version, whole.Owner);

    /// <summary>Id and version, and a mark where nobody has signed.</summary>
    public override string ToString() => IsShippedDefault ? $"{Id} {Version} (shipped default)" : $"{Id} {Version}";
}
