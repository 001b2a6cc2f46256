using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.EntityFrameworkCore.Discounts;

/// <summary>What became of a quote that was to be kept, or used.</summary>
/// <param name="Kind">Saved now or before, or refused.</param>
/// <param name="Refusal">Why not; null when it was not refused.</param>
/// <param name="Kept">What is kept under the id or of the quote; null when nothing is.</param>
/// <param name="Pool">What the ledger said; null when it was not asked.</param>
public sealed record QuoteAnswer(SavingKind Kind, OfferRefusal? Refusal, KeptQuote? Kept, LedgerAnswer? Pool)
{
    /// <summary>Whether what was asked is carried out, now or before.</summary>
    public bool IsGranted => Kind is SavingKind.Saved or SavingKind.Exists;

    internal static QuoteAnswer Refused(OfferRefusal refusal, KeptQuote? kept = null, LedgerAnswer? pool = null) =>
        new(SavingKind.Refused, refusal, kept, pool);
}
