using System.Collections.Immutable;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>One order with what came of its check.</summary>
/// <param name="Order">The order.</param>
/// <param name="Name">The name of the account; null when it is not known.</param>
/// <param name="Check">The check.</param>
/// <param name="Held">What held it; null when no line is known.</param>
/// <param name="Ways">The smallest changes by which it would pass; empty when it passes or none was found.</param>
internal sealed record CheckedOrder(
    OrderRow Order,
    string? Name,
    CreditCheck Check,
    HeldLevel? Held,
    ImmutableArray<CheckWay> Ways
)
{
    /// <summary>The word for the outcome.</summary>
    public string Outcome =>
        Check.Verdict.IsApproval ? "pass"
        : Check.Verdict.IsDecline ? "decline"
        : "refer";

    /// <summary>Who may release it by the shipped ladder; null when it passes or nobody may.</summary>
    public string? Authority => Check.Verdict.Level is { } level && level < Ranks.Length ? Ranks[level].Name : null;

    private static readonly ImmutableArray<AuthorityRank> Ranks = AnyLadder.In(Currency.Eur).Terms.Ranks;
}
