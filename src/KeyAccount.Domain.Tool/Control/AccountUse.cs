using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>How one account uses its line on the day of the report.</summary>
/// <param name="Account">The account.</param>
internal sealed record AccountUse(string Account)
{
    public string? Name { get; init; }

    public string? Owner { get; init; }

    /// <summary>The thresholds that what is to be done goes by, those of the policy that the status goes by.</summary>
    public WatchTerms Terms { get; init; } = WatchTerms.Shipped;

    /// <summary>The row of the file of lines; null when there is none.</summary>
    public GrantedLine? Row { get; init; }

    /// <summary>The line with those above it; null when no file names it.</summary>
    public LineChain? Chain { get; init; }

    /// <summary>What it owes, stage by stage; null when its payments are not known.</summary>
    public Exposure? Debts { get; init; }

    /// <summary>The same in four figures.</summary>
    public StageSums Stages { get; init; } = StageSums.Of(null);

    /// <summary>What it owes and what its orders add, as the terms weigh it; null when it is not known.</summary>
    public Money? Exposure { get; init; }

    /// <summary>Orders that are too far ahead to count yet; null when a rate is not known.</summary>
    public Money? Later { get; init; }

    /// <summary>What holds it, with what is used there; null when there is no line that is known.</summary>
    public HeldLevel? Held { get; init; }

    /// <summary>The evaluation of its credit; null when the book gives none.</summary>
    public CreditEvaluation? Evaluation { get; init; }

    /// <summary>What that was made from; null with it.</summary>
    public CreditFacts? Facts { get; init; }

    public AccountTier? Tier { get; init; }

    public OverdueItems? Overdue { get; init; }

    /// <summary>All claims that are open; null when they are not known.</summary>
    public Money? Open { get; init; }

    public CollectionState? Collections { get; init; }

    /// <summary>The first day on which the line, or one that holds it, has ended; null when none ends.</summary>
    public LocalDate? ExpiresOn { get; init; }

    /// <summary>The first day on which a cover has ended; null when none ends.</summary>
    public LocalDate? CoverExpiresOn { get; init; }

    /// <summary>Goods at once: nothing that stops it, and how the line stands.</summary>
    public required WatchReading Reading { get; init; }

    /// <summary>When it is to be reviewed; null when reviews are not followed or there is no line.</summary>
    public ReviewDue? Review { get; init; }

    /// <summary>The use as a part of the limit, rounded down; null when it is not known or there is no limit.</summary>
    public Percentage? OfLimit => Held is { Limit: { } limit, Used: { } used } ? UseShare.Of(used, limit, Rounding.Down) : null;

    /// <summary>The same with the orders that do not count yet.</summary>
    public Percentage? ProjectedOfLimit =>
        Held is { Limit: { } limit, Used: { } used } && Later is { } later
            ? UseShare.Of(used + later, limit, Rounding.Down)
            : null;

    /// <summary>The reasons that hold and that a reader may see, the strictest first.</summary>
    public ImmutableArray<Finding> Alerts(Audience reader) =>
        [
            .. Reading
                .Computed.FindingsFor(reader)
                .Where(finding => finding.Truth == Truth.Yes)
                .OrderByDescending(finding => ((Rule<WatchFacts, UseStatus>)finding.Rule).Outcome),
        ];

    /// <summary>The money that what is to be done is about, in minor units: the largest amount of an action, else what is owed.</summary>
    public long AtRisk => Actions.Max(action => action.Amount?.MinorUnits) ?? Math.Max(0, Exposure?.MinorUnits ?? 0);

    /// <summary>What is to be done, the most urgent first; empty when nothing is.</summary>
    public ImmutableArray<UseAction> Actions => UseAction.Of(this);
}
