using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How the use of a line stands, and which signals about it hold.</summary>
/// <remarks>
/// The strictest rule that holds gives the status. An answer that is missing never makes it stricter: it stays as strict as what is
/// known, and is undetermined when nothing known stands against it. Sales are told of silence; that changes no status.
/// </remarks>
public sealed class WatchPolicy : IEquatable<WatchPolicy>
{
    private const string Practice = "trade credit practice; a starting value";

    private readonly Specification<WatchFacts> useIsOver;

    private WatchPolicy(
        DecisionTable<WatchFacts, UseStatus> table,
        ObjectionPolicy<WatchFacts> sales,
        Specification<WatchFacts> useIsOver,
        WatchTerms terms
    ) => (Table, Sales, this.useIsOver, Terms) = (table, sales, useIsOver, terms);

    /// <summary>The shipped default, which no owner has signed.</summary>
    public static WatchPolicy Shipped { get; } = Of(PolicyIdentity.ShippedDefault("credit-watch", "1"), WatchTerms.Shipped);

    /// <summary>The rules of the status as data.</summary>
    public DecisionTable<WatchFacts, UseStatus> Table { get; }

    /// <summary>What sales should look into; a referral is an alert and nothing else.</summary>
    public ObjectionPolicy<WatchFacts> Sales { get; }

    /// <summary>The agreed numbers.</summary>
    public WatchTerms Terms { get; }

    /// <summary>A policy with numbers of one's own.</summary>
    /// <exception cref="ArgumentException">A hold does not begin beyond its watch, or the band is not below the watch on the use.</exception>
    public static WatchPolicy Of(PolicyIdentity identity, WatchTerms terms)
    {
        Guard.Against.Null(identity);
        Guard.Against.Null(terms);
        Refuse(terms);
        return new(
            new(
                identity,
                MonitoringScales.Statuses,
                HitPolicy.Strictest,
                otherwise: UseStatus.Ok,
                whenUnknown: UseStatus.Undetermined,
                WatchRules.Of(terms)
            ),
            new(
                PolicyIdentity.Part(identity, $"{identity.Id}-sales"),
                Verdict.Refer(0),
                new Rule<WatchFacts, Verdict>(
                    WatchRules.SilenceCode,
                    WatchFeatures.OrderSilence.AtLeast(terms.SilenceTimes),
                    Verdict.Refer(0)
                )
                {
                    Severity = Severity.Note,
                    Audience = Audience.Sales,
                    Source = Practice,
                }
            ),
            WatchFeatures.IsLimited.IsFalse
                | WatchFeatures.ProjectedUse.Below(
                    Percentage.FromBasisPoints(terms.UseWatch.BasisPoints - terms.UseBand.BasisPoints)
                ),
            terms
        );
    }

    /// <summary>How a line stands, with all reasons.</summary>
    public WatchReading Read(WatchFacts facts)
    {
        Guard.Against.Null(facts);
        return new(facts, Table.Decide(facts, facts.AsOf), Sales.Decide(facts, facts.AsOf), useIsOver.Evaluate(facts));
    }

    /// <summary>Whether the other one has equal rules and terms.</summary>
    public bool Equals(WatchPolicy? other) => other is not null && Table.Equals(other.Table) && Terms == other.Terms;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WatchPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Table.GetHashCode();

    private static void Refuse(WatchTerms terms)
    {
        ImmutableArray<(bool Fits, string Order)> orders =
        [
            (terms.UseWatch <= terms.UseHold, $"use: watch {terms.UseWatch}, hold {terms.UseHold}"),
            (terms.UseBand < terms.UseWatch, $"use: band {terms.UseBand}, watch {terms.UseWatch}"),
            (
                terms.OldestWatch < terms.OldestHold && terms.OldestHold < terms.OldestPrepaid,
                FormattableString.Invariant(
                    $"days of the oldest item: watch {terms.OldestWatch}, hold {terms.OldestHold}, prepaid only {terms.OldestPrepaid}"
                )
            ),
            (terms.OverdueWatch < terms.OverdueHold, $"overdue: watch {terms.OverdueWatch}, hold {terms.OverdueHold}"),
            (
                terms.DunningWatch < terms.DunningHold,
                FormattableString.Invariant($"dunning: watch {terms.DunningWatch}, hold {terms.DunningHold}")
            ),
        ];
        if (orders.FirstOrDefault(order => !order.Fits).Order is { } wrong)
        {
            throw Refusal.Invalid(nameof(terms), $"The thresholds must rise ({wrong}).");
        }
    }
}
