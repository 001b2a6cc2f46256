using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What of a claim is proven and counted to it alone.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Credited">What counts.</param>
/// <param name="IsProvisional">Whether the saving of a period that it covers is unknown, so that more may come to count.</param>
/// <param name="Overlapping">The other initiatives that claim the same effect in the same category and time, by ordinal order.</param>
public sealed record CreditedClaim(SavingClaim Claim, Money Credited, bool IsProvisional, ImmutableArray<string> Overlapping)
{
    /// <summary>What is claimed and not proven, or counted to another initiative already.</summary>
    public Money Unproven => Claim.Amount - Credited;

    /// <summary>Whether all of it is the same.</summary>
    public bool Equals(CreditedClaim? other) =>
        other is not null
        && (Claim, Credited, IsProvisional) == (other.Claim, other.Credited, other.IsProvisional)
        && Overlapping.AsSpan().SequenceEqual(other.Overlapping.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claim, Credited, IsProvisional);
}
