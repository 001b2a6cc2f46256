using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Approvals;

/// <summary>A rank by the company's own name.</summary>
public sealed record AuthorityRank
{
    private AuthorityRank(string name, int quorum) => (Name, Quorum) = (name, quorum);

    /// <summary>The name, in the characters of an identifier.</summary>
    public string Name { get; }

    /// <summary>How many different people have to sign where this rank is needed; at least 1.</summary>
    public int Quorum { get; }

    /// <summary>A rank where one signature is enough, unless a quorum is stated.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quorum is not from 1 to 100.</exception>
    public static AuthorityRank Named(string name, int quorum = 1) =>
        quorum is < 1 or > 100
            ? throw Refusal.OutOfRange(nameof(quorum), $"A quorum of {quorum} is not within 1 to 100.")
            : new(Identifier.Check(name), quorum);
}
