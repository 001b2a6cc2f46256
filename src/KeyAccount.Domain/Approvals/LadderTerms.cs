using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>What a company states about who may say yes; a ladder is made of it when it holds together.</summary>
public sealed record LadderTerms
{
    /// <summary>Which ladder, in which version, and who signed it.</summary>
    public required PolicyIdentity Identity { get; init; }

    /// <summary>The ranks, the lowest first.</summary>
    public required ImmutableArray<AuthorityRank> Ranks { get; init; }

    /// <summary>The columns, such as sales and finance; the first one leads.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>What can be asked for. Anything else is beyond all authority.</summary>
    public required ImmutableArray<Dimension> Dimensions { get; init; }

    /// <summary>
    /// Who goes how far; what is not granted is nobody's. A column with any grant in a dimension has to sign whatever is asked in it.
    /// </summary>
    public required ImmutableArray<AuthorityGrant> Grants { get; init; }

    /// <summary>The intervals of every request.</summary>
    public required ApprovalTimes Times { get; init; }

    /// <summary>In which order the columns are asked.</summary>
    public StepOrder Order { get; init; }

    /// <summary>Whether every rank below the needed one signs too, from the lowest upwards; otherwise only the needed one.</summary>
    public bool Climbs { get; init; }

    /// <summary>
    /// The rank up to which a request needs no signature: a column in which this rank covers all of it signs nothing. Null when
    /// everything is signed.
    /// </summary>
    public string? OwnAuthority { get; init; }

    /// <summary>
    /// How long before a request those on the same subject and action count together with it, in the accumulating dimensions: those
    /// made in (at - window, at]. Null when each counts alone, which is a warning.
    /// </summary>
    public Duration? Window { get; init; }

    /// <summary>
    /// Whether the first column with authority in a joint dimension grants it alone. A warning says so wherever the ladder speaks.
    /// </summary>
    public bool OneColumnSuffices { get; init; }
}
