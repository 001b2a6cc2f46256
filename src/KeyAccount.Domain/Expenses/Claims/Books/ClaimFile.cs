using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>One claim with all that happened to it.</summary>
public sealed record ClaimFile
{
    /// <summary>Every version of it, the first one first; none is ever taken out.</summary>
    public required ImmutableList<ExpenseClaim> Versions { get; init; }

    /// <summary>Who handed in some version.</summary>
    public required ImmutableSortedSet<string> Submitters { get; init; }

    /// <summary>What was decided of some version, in order: rejections, then at most one that sanctions something.</summary>
    public ImmutableList<ClaimSanction> Decisions { get; init; } = [];

    /// <summary>What was paid out, in order.</summary>
    public ImmutableList<ClaimPayment> Payments { get; init; } = [];

    /// <summary>What was set off against advances, in order.</summary>
    public ImmutableList<AdvanceSettlement> Settlements { get; init; } = [];

    /// <summary>The latest version.</summary>
    public ExpenseClaim Claim => Versions[^1];

    /// <summary>The number of the latest version, from 1.</summary>
    public int Version => Versions.Count;

    /// <summary>What was decided of the latest version; null as long as nothing was.</summary>
    public ClaimSanction? Decision => Decisions.IsEmpty || Decisions[^1].Version != Version ? null : Decisions[^1];

    /// <summary>Whether something of it was sanctioned.</summary>
    public bool IsSanctioned => Decision is { IsRejection: false };

    /// <summary>What is owed for it in all, tax included; null as long as nothing was decided, zero when it was rejected.</summary>
    public Money? Payable => Decision?.Total;

    /// <summary>What was paid out or set off; null as long as nothing was decided.</summary>
    public Money? Paid =>
        Payable is { Currency: var currency }
            ? Money.Sum(Payments.Select(one => one.Amount).Concat(Settlements.Select(one => one.Amount)), currency)
            : null;

    /// <summary>What is still owed; null as long as nothing was decided.</summary>
    public Money? Outstanding => Payable is { } payable && Paid is { } paid ? payable - paid : null;

    /// <summary>Claimant and whoever handed it in.</summary>
    internal IEnumerable<string> Claimants => Submitters.Append(Claim.Claimant);
}
