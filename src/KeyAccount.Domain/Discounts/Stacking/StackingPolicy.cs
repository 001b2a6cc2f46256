using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>Which discounts there are and how they get along: it prices a quote from its list prices, in one stated order.</summary>
/// <remarks>
/// <para>First the exclusive discounts are settled on list prices; then come lines, order and freight, the higher priority first. Just before
/// each step its condition is asked again, on what earlier steps have left. Unknown is not given, and said.</para>
/// <para>Pricing starts from list prices whatever was given before, so it can be repeated. Neither the order in which discounts are stated nor
/// that of lines changes a price.</para>
/// </remarks>
public sealed class StackingPolicy : IEquatable<StackingPolicy>
{
    /// <summary>The most discounts of a policy.</summary>
    public const int MaximumDiscounts = 200;

    private StackingPolicy(
        PolicyIdentity identity,
        StackingFeatures questions,
        StackingTerms terms,
        ImmutableArray<Discount> discounts
    )
    {
        (Identity, Questions, Terms, Discounts) = (identity, questions, terms, discounts);
        Plan = StackingPlan.Of(discounts);
        Fingerprint = TextHash.Of(
            string.Join('\n', [$"stacking {questions.Currency} {terms.Canonical}", .. discounts.Select(one => one.Canonical)])
        );
    }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>The questions that conditions ask, and the currency.</summary>
    public StackingFeatures Questions { get; }

    /// <summary>What holds for all discounts.</summary>
    public StackingTerms Terms { get; }

    /// <summary>The discounts in the order in which they are applied.</summary>
    public ImmutableArray<Discount> Discounts { get; }

    /// <summary>SHA-256 over all that can change a price, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    internal StackingPlan Plan { get; }

    /// <summary>A policy.</summary>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="questions">The questions that the conditions ask.</param>
    /// <param name="terms">What holds for all discounts.</param>
    /// <param name="discounts">From 1 to <see cref="MaximumDiscounts"/>, in any order.</param>
    /// <exception cref="ArgumentException">
    /// There is no order: an id comes twice, or a priority within a scope and nothing settles it. Or a discount can't be what it says: the
    /// message names it.
    /// </exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency than the questions.</exception>
    public static StackingPolicy Of(
        PolicyIdentity identity,
        StackingFeatures questions,
        StackingTerms terms,
        params IEnumerable<Discount> discounts
    )
    {
        Guard.Against.Null(identity);
        Guard.Against.Null(questions);
        RoundedDivision.Require(Guard.Against.Null(terms).Rounding);
        return new(identity, questions, terms, StackingCheck.Ordered(questions, terms, [.. Guard.Against.Null(discounts)]));
    }

    /// <summary>The quote with its prices, every step and every discount that was not given. Linear in lines times discounts.</summary>
    /// <exception cref="CurrencyMismatchException">The quote is in another currency.</exception>
    public PricedQuote Price(Quote quote)
    {
        Guard.Against.Null(quote);
        return quote.Currency == Questions.Currency
            ? new StackingRun(this, quote).Price()
            : throw new CurrencyMismatchException(quote.Currency, Questions.Currency);
    }

    /// <summary>The prices anew: all that was given is withdrawn first, so that a second time gives the same.</summary>
    public PricedQuote Reprice(PricedQuote priced) => Price(Guard.Against.Null(priced).Quote);

    /// <summary>Whether both have the same identity and say the same.</summary>
    public bool Equals(StackingPolicy? other) =>
        other is not null && Identity == other.Identity && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StackingPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>Id, version and how many discounts there are.</summary>
    public override string ToString() => FormattableString.Invariant($"{Identity}, {Discounts.Length} discounts");
}
