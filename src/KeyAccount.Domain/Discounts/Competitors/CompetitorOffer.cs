using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Competitors;

/// <summary>
/// The evidence of a competitor's offer: who, what, how much, when, from whom, and where the document is kept. A reference only, never the
/// document.
/// </summary>
public sealed record CompetitorOffer
{
    private const int MaximumReference = 200;

    /// <summary>The competitor: an identifier.</summary>
    public required string Competitor
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>Our product to which theirs is equivalent: an identifier.</summary>
    public required string EquivalentTo
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>What they ask for a unit.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>The date of the offer.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The first day on which it no longer holds; null when it has no end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Where it is known from.</summary>
    public required OfferSource Source { get; init; }

    /// <summary>Whether something else than the word of one party stands behind it.</summary>
    public required bool IsCorroborated { get; init; }

    /// <summary>Whether it is marked confidential.</summary>
    public required bool IsConfidential { get; init; }

    /// <summary>Where the document is kept: one line of 1 to 200 characters.</summary>
    public required string Reference
    {
        get;
        init =>
            field =
                !string.IsNullOrWhiteSpace(value) && value.Length <= MaximumReference && !value.Any(char.IsControl)
                    ? value
                    : throw Refusal.Invalid(
                        nameof(Reference),
                        $"A reference is one line of 1 to {MaximumReference} characters; the document itself is kept elsewhere."
                    );
    }

    /// <summary>Whether it must never be used, by where it comes from or how it is marked.</summary>
    public bool IsProhibited => IsConfidential || Source is OfferSource.LiveTender or OfferSource.CompetitorStaff;

    /// <summary>Why it is refused as evidence for a line; empty when it is taken.</summary>
    /// <param name="line">The line.</param>
    /// <param name="asOf">The day of the deal.</param>
    /// <param name="oldest">How many days old it may be, itself allowed.</param>
    public ImmutableArray<OfferDefect> DefectsFor(DealLine line, LocalDate asOf, int oldest)
    {
        Guard.Against.Null(line);
        var age = Period.DaysBetween(On, asOf);
        (bool Holds, OfferDefect Defect)[] checks =
        [
            (Source == OfferSource.LiveTender, OfferDefect.LiveTender),
            (Source == OfferSource.CompetitorStaff, OfferDefect.CompetitorStaff),
            (IsConfidential, OfferDefect.Confidential),
            (Source == OfferSource.Unknown, OfferDefect.SourceUnknown),
            (!IsCorroborated, OfferDefect.NotCorroborated),
            (age > oldest, OfferDefect.TooOld),
            (age < 0, OfferDefect.InTheFuture),
            (Until <= asOf, OfferDefect.Ended),
            (EquivalentTo != line.Product, OfferDefect.OtherProduct),
            (UnitPrice.Currency != line.List.Currency, OfferDefect.OtherCurrency),
        ];
        return [.. checks.Where(check => check.Holds).Select(check => check.Defect)];
    }
}
