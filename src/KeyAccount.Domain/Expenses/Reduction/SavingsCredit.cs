using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>Counts what is proven to the claims, once.</summary>
internal static class SavingsCredit
{
    public static ImmutableArray<CreditedClaim> Of(
        ImmutableArray<SavingsProof> proofs,
        ImmutableArray<SavingClaim> claims,
        Currency currency
    )
    {
        var credited = new Money[claims.Length];
        Array.Fill(credited, Money.Zero(currency));
        var isProvisional = new bool[claims.Length];
        foreach (var proof in proofs)
        {
            foreach (var effect in (SavingEffect[])[SavingEffect.Price, SavingEffect.Volume])
            {
                var pool = proof.By(effect);
                for (var index = 0; index < claims.Length; index++)
                {
                    var claim = claims[index];
                    if (!Covers(claim, proof, effect))
                    {
                        continue;
                    }
                    isProvisional[index] |= pool is null;
                    var left = claim.Amount - credited[index];
                    if (pool is { IsPositive: true } free && left.IsPositive)
                    {
                        var taken = left < free ? left : free;
                        credited[index] += taken;
                        pool = free - taken;
                    }
                }
            }
        }
        return
        [
            .. claims.Select(
                (claim, index) => new CreditedClaim(claim, credited[index], isProvisional[index], Overlapping(claim, claims))
            ),
        ];
    }

    private static bool Covers(SavingClaim claim, SavingsProof proof, SavingEffect effect) =>
        claim.Effect == effect && claim.Category == proof.Period.Category && claim.During.Overlaps(proof.Period.During);

    private static ImmutableArray<string> Overlapping(SavingClaim claim, ImmutableArray<SavingClaim> claims) =>
        [
            .. claims
                .Where(other =>
                    other.Initiative != claim.Initiative
                    && (other.Category, other.Effect) == (claim.Category, claim.Effect)
                    && other.During.Overlaps(claim.During)
                )
                .Select(other => other.Initiative)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
