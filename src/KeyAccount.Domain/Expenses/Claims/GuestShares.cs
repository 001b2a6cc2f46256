using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What guests receive: each an equal share of what was spent on them, rounded up.</summary>
internal static class GuestShares
{
    public static Money Each(Money amount, int guests) =>
        Money.OfMinor((amount.MinorUnits + guests - 1) / guests, amount.Currency);

    public static bool IsHospitality(ClaimLine line, ClaimTerms terms) =>
        terms.KindOf(line.Key.Category) == ClaimKind.Hospitality;

    /// <summary>What each guest received with the hospitality among some lines in a year; null when a rate or the guests of one are not known.</summary>
    public static ImmutableSortedDictionary<string, Money>? In(
        int year,
        IEnumerable<ClaimLine> lines,
        ClaimTerms terms,
        ClaimRecords records
    )
    {
        var zero = Money.Zero(terms.Currency);
        var received = ImmutableSortedDictionary.CreateBuilder<string, Money>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.On.Year == year && IsHospitality(line, terms)))
        {
            if (
                line.Hospitality?.Guests is not { } guests
                || ClaimPhotograph.Converted(line.Claimed, line.On, terms, records) is not { } amount
            )
            {
                return null;
            }
            foreach (var guest in guests)
            {
                received[guest] = received.GetValueOrDefault(guest, zero) + Each(amount, guests.Length);
            }
        }
        return received.ToImmutable();
    }
}
