using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>What guests received with other claims in the year of a claim.</summary>
internal static class ReceivedGifts
{
    /// <summary>By guest, each share rounded up; null when something is not known, or the hospitality of the claim lies in several years.</summary>
    public static ImmutableSortedDictionary<string, Money>? Of(
        ExpenseClaim claim,
        ImmutableArray<ClaimFile> others,
        ClaimPolicy policy,
        ClaimRecords records
    )
    {
        bool IsHospitality(ClaimLine line) => policy.Terms.KindOf(line.Key.Category) == ClaimKind.Hospitality;
        var years = claim.Lines.Where(IsHospitality).Select(line => line.On.Year).Distinct().ToList();
        if (years.Count > 1)
        {
            return null;
        }
        var received = ImmutableSortedDictionary.CreateBuilder<string, Money>(StringComparer.Ordinal);
        foreach (
            var line in others
                .SelectMany(file => file.Claim.Lines)
                .Where(line => IsHospitality(line) && years.Contains(line.On.Year))
        )
        {
            if (
                line.Hospitality?.Guests is not { } guests
                || ClaimPhotograph.Converted(line.Claimed, line.On, policy.Terms, records) is not { } amount
            )
            {
                return null;
            }
            foreach (var guest in guests)
            {
                received[guest] =
                    received.GetValueOrDefault(guest, Money.Zero(policy.Terms.Currency))
                    + ClaimPhotograph.Divided(amount, guests.Length);
            }
        }
        return received.ToImmutable();
    }
}
