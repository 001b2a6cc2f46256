using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The agreed numbers of the shipped check. Every default is a starting value of the library, not calibrated to losses.</summary>
/// <remarks>A number that is null leaves its rule out. A value outside its range is refused when it is set.</remarks>
public sealed record CreditCheckTerms
{
    /// <summary>The unit of the caps; its currency is that of the policy.</summary>
    public required PolicyUnit Unit
    {
        get;
        init => field = Guard.Against.Null(value);
    }

    /// <summary>
    /// How far over the line which authority may release; beyond the last, nobody. 5 % level 1, 15 % level 2, 30 % level 3; shares and levels
    /// rise.
    /// </summary>
    public ImmutableArray<OverLineStep> OverLine
    {
        get;
        init => field = Rising(value);
    } = [new(1, Percentage.Percent(5)), new(2, Percentage.Percent(15)), new(3, Percentage.Percent(30))];

    /// <summary>The amount over the line that is let pass, from zero; none when not set. The larger of amount and share counts.</summary>
    public Money ToleranceAmount
    {
        get => field == default ? Money.Zero(Unit.Amount.Currency) : field;
        init
        {
            Guard.Against.Negative(value.Used().MinorUnits, nameof(ToleranceAmount));
            field = value;
        }
    }

    /// <summary>The share of the line over it that is let pass; 0 %.</summary>
    public Share ToleranceShare { get; init; }

    /// <summary>Above how many units one document is referred to level 3; 20, from where a line needs the general manager's superior.</summary>
    public decimal? MaximumDocument
    {
        get;
        init => field = value is { } units ? Guard.Against.Negative(units, nameof(MaximumDocument)) : null;
    } = 20m;

    /// <summary>Above how many days the oldest overdue item holds; 30.</summary>
    public int HoldDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(HoldDays));
    } = 30;

    /// <summary>Above how many days only prepaid goes; 60, not below <see cref="HoldDays"/>.</summary>
    public int PrepaidDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(PrepaidDays));
    } = 60;

    /// <summary>From which overdue part of what is open on it holds; 25 %.</summary>
    public Share HoldOverdueShare { get; init; } = Share.Percent(25);

    /// <summary>Above which overdue amount that part holds, in units; 0: both must be exceeded.</summary>
    public decimal HoldOverdueAmount
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(HoldOverdueAmount));
    }

    /// <summary>Above how many units what is overdue by more than so many days holds, older items counted in; none by default.</summary>
    public ImmutableSortedDictionary<int, decimal> Ageing { get; init; } = ImmutableSortedDictionary<int, decimal>.Empty;

    /// <summary>From which dunning level on it holds; 3.</summary>
    public int? HoldDunningLevel { get; init; } = 3;

    /// <summary>From which rise in days late on it holds; none, for it is only watched.</summary>
    public decimal? HoldTrend { get; init; }

    /// <summary>For how many days after its end the line still counts; 15.</summary>
    public int LineGraceDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(LineGraceDays));
    } = 15;

    /// <summary>Whether an end of the line that is not known is referred; otherwise a blank end is no reason.</summary>
    public bool BlankExpiryRefers { get; init; } = true;

    /// <summary>When a released document rests.</summary>
    public RecheckTerms Recheck
    {
        get;
        init => field = Guard.Against.Null(value);
    } = RecheckTerms.Shipped;

    /// <summary>The level to which an unanswered rule, a forced hold and a knock-out for people are referred; 2.</summary>
    public int ReferLevel
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(ReferLevel), 0, Rules.Verdict.HighestLevel);
    } = 2;

    /// <summary>The same numbers with the over-line releases of a ladder: in the first column that may release at all.</summary>
    /// <exception cref="ArgumentException">No rank of the ladder may release over the line, or one may without a bound.</exception>
    public CreditCheckTerms ReleasedBy(AuthorityLadder ladder)
    {
        Guard.Against.Null(ladder);
        var name = ShippedLadder.OverLine.Name;
        foreach (var column in ladder.Terms.Columns)
        {
            ImmutableArray<OverLineStep> steps =
            [
                .. ladder
                    .Terms.Ranks.Select((rank, level) => (Level: level, Limit: ladder.LimitOf(column, rank.Name, name)))
                    .Where(one => !one.Limit.IsNobody)
                    .Select(one => new OverLineStep(
                        one.Level,
                        Percentage.FromBasisPoints(
                            one.Limit.UpTo
                                ?? throw new ArgumentException(
                                    $"The ladder lets '{column}' release without a bound.",
                                    nameof(ladder)
                                )
                        )
                    ))
                    .DistinctBy(step => step.UpTo),
            ];
            if (!steps.IsEmpty)
            {
                return this with { OverLine = steps };
            }
        }
        throw new ArgumentException($"No rank of the ladder may release '{name}'.", nameof(ladder));
    }

    private static ImmutableArray<OverLineStep> Rising(ImmutableArray<OverLineStep> steps)
    {
        if (steps.IsDefaultOrEmpty || steps[0].UpTo <= Percentage.Percent(0) || steps[0].Level < 0)
        {
            throw new ArgumentException("At least one authority releases over the line, by more than 0 %.", nameof(steps));
        }
        for (var place = 1; place < steps.Length; place++)
        {
            if (steps[place].UpTo <= steps[place - 1].UpTo || steps[place].Level <= steps[place - 1].Level)
            {
                throw new ArgumentException(
                    $"Level {steps[place].Level} up to {steps[place].UpTo} does not go further than level {steps[place - 1].Level}.",
                    nameof(steps)
                );
            }
        }
        return steps;
    }
}
