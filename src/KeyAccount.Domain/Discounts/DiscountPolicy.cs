using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts;

/// <summary>Reviews the discounts of a deal: approve, refer to an authority, or decline, with all reasons.</summary>
/// <remarks>
/// <para>
/// The ladder says who may grant what is measured: the effective discount, the pocket margin, the term and a breach of floor prices. Rules
/// object to the rest, for the deal and for each line. The strictest wins, whatever the order.
/// </para>
/// <para>What is not known never approves and never declines: it is referred to <see cref="DiscountTerms.UnknownLevel"/>.</para>
/// </remarks>
public sealed class DiscountPolicy : IEquatable<DiscountPolicy>
{
    private DiscountPolicy(PolicyIdentity identity, DiscountTerms terms, AuthorityLadder ladder, PriceGuides guides)
    {
        (Identity, Terms, Ladder, Guides) = (identity, terms, ladder, guides);
        var unknown = Verdict.Refer(terms.UnknownLevel);
        Deal = new(PolicyIdentity.Part(identity, $"{identity.Id}-deal"), unknown, DiscountRules.OfDeal(terms));
        Line = new(PolicyIdentity.Part(identity, $"{identity.Id}-line"), unknown, DiscountRules.OfLine(terms));
        Fingerprint = TextHash.Of(
            string.Join(
                '\n',
                $"discounts {identity.Id} {identity.Version}",
                string.Create(CultureInfo.InvariantCulture, $"window {terms.WindowDays} offers {terms.OfferDays}"),
                Deal.Fingerprint,
                Line.Fingerprint,
                ladder.Fingerprint,
                guides.Canonical
            )
        );
    }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>SHA-256 over all that can change a decision, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>The agreed numbers.</summary>
    public DiscountTerms Terms { get; }

    /// <summary>Who may grant what: of the group of clients whose median margin it holds.</summary>
    public AuthorityLadder Ladder { get; }

    /// <summary>Floors and targets.</summary>
    public PriceGuides Guides { get; }

    /// <summary>What is objected to in a deal as a whole.</summary>
    public ObjectionPolicy<DiscountFacts> Deal { get; }

    /// <summary>What is objected to in each line.</summary>
    public ObjectionPolicy<DiscountLineFacts> Line { get; }

    /// <summary>The shipped default, which no owner has signed.</summary>
    /// <param name="ladder">The ladder, such as <see cref="DiscountLadder.Shipped"/>.</param>
    /// <param name="guides">Floors and targets; none when not given.</param>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static DiscountPolicy Shipped(AuthorityLadder ladder, PriceGuides? guides = null) =>
        Of(PolicyIdentity.ShippedDefault("discounts", "1"), DiscountTerms.Shipped, ladder, guides ?? PriceGuides.None);

    /// <summary>A policy with numbers of one's own.</summary>
    /// <exception cref="ArgumentException">
    /// The ladder lacks a dimension of discounts, nobody goes any way in it, or a level of the terms is none above its own authority.
    /// </exception>
    public static DiscountPolicy Of(PolicyIdentity identity, DiscountTerms terms, AuthorityLadder ladder, PriceGuides guides)
    {
        Guard.Against.Null(identity);
        Guard.Against.Null(terms);
        Guard.Against.Null(ladder);
        Guard.Against.Null(guides);
        foreach (var dimension in DiscountLadder.Dimensions)
        {
            var place = ladder.DimensionOf(dimension.Name);
            if (
                place < 0
                || ladder.Terms.Dimensions[place].Unit != dimension.Unit
                || ladder.Terms.Dimensions[place].Riskier != dimension.Riskier
                || !Enumerable.Range(0, ladder.Terms.Columns.Length).Any(column => ladder.Engages(column, place))
            )
            {
                throw Refusal.Invalid(
                    nameof(ladder),
                    $"The ladder {ladder.Terms.Identity} grants nothing in '{dimension.Name}', counted in {dimension.Unit}."
                );
            }
        }
        DiscountPolicy policy = new(identity, terms, ladder, guides);
        foreach (
            var (code, verdict) in policy
                .Deal.Rules.Select(rule => (rule.Code, rule.Outcome))
                .Concat(policy.Line.Rules.Select(rule => (rule.Code, rule.Outcome)))
                .Append(("unknown", policy.Deal.WhenUnknown))
        )
        {
            if (verdict.Level is { } level && (level <= ladder.OwnLevel || level > ladder.Top))
            {
                throw Refusal.Invalid(
                    nameof(terms),
                    $"'{code}' refers to level {level}; the ladder asks people at levels {ladder.OwnLevel + 1} to {ladder.Top}."
                );
            }
        }
        return policy;
    }

    /// <summary>The decision with all its reasons. Its cost grows with the lines.</summary>
    public DiscountDecision Decide(DiscountDeal deal)
    {
        Guard.Against.Null(deal);
        ImmutableArray<LineReview> lines =
        [
            .. deal.Lines.Select(line =>
            {
                var facts = DealPhotograph.Of(line, deal, Guides, Terms);
                return new LineReview(facts, Line.Decide(facts, deal.AsOf));
            }),
        ];
        var facts = DealPhotograph.Of(deal, [.. lines.Select(line => line.Facts)], Terms);
        return new(this, deal, facts, Deal.Decide(facts, deal.AsOf), lines);
    }

    /// <inheritdoc/>
    public bool Equals(DiscountPolicy? other) =>
        other is not null
        && Identity == other.Identity
        && Fingerprint == other.Fingerprint
        && Ladder.Equals(other.Ladder)
        && Terms == other.Terms;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DiscountPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);
}
