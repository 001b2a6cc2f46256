using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Rebates;

/// <summary>The sales of one rebate period with what each one booked. Nothing is overwritten: a return or a new expectation is a further entry.</summary>
/// <remarks>An entry sent twice under its id is recorded once. The liability is that of all sales so far; an entry books the difference.</remarks>
public sealed class RebateAccount
{
    private readonly ImmutableDictionary<string, RebateEntry> byId;

    private RebateAccount(
        RebateAgreement agreement,
        Currency currency,
        long expectedVolume,
        ImmutableList<RebateEntry> entries,
        ImmutableDictionary<string, RebateEntry> byId
    ) => (Agreement, Currency, ExpectedVolume, Entries, this.byId) = (agreement, currency, expectedVolume, entries, byId);

    /// <summary>The agreement.</summary>
    public RebateAgreement Agreement { get; }

    /// <summary>The currency of the sales.</summary>
    public Currency Currency { get; }

    /// <summary>What the client is now expected to buy in the whole period.</summary>
    public long ExpectedVolume { get; }

    /// <summary>All entries in their order.</summary>
    public ImmutableList<RebateEntry> Entries { get; }

    /// <summary>What was bought so far, returns taken off.</summary>
    public long Volume => Entries.IsEmpty ? 0 : Entries[^1].VolumeAfter;

    /// <summary>The sales so far, returns taken off.</summary>
    public Money Gross => Entries.IsEmpty ? Money.Zero(Currency) : Entries[^1].GrossAfter;

    /// <summary>The liability: the sum of all bookings.</summary>
    public Money Accrued => Entries.IsEmpty ? Money.Zero(Currency) : Entries[^1].AccruedAfter;

    /// <summary>An account without sales.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The expected volume is out of range.</exception>
    public static RebateAccount Open(RebateAgreement agreement, Currency currency, long expectedVolume)
    {
        _ = Guard.Against.Null(agreement).Tiers.RateAt(expectedVolume);
        _ = Money.Zero(currency);
        return new(
            agreement,
            currency,
            expectedVolume,
            [],
            ImmutableDictionary.Create<string, RebateEntry>(StringComparer.Ordinal)
        );
    }

    /// <summary>The account after a sale, or after a return with volume and amount below zero.</summary>
    /// <exception cref="ArgumentException">The id was used for something else, or more would be returned than was sold.</exception>
    /// <exception cref="CurrencyMismatchException">The amount is of another currency.</exception>
    public RebateAccount Sell(string id, long volume, Money gross) =>
        Record(id, isExpectation: false, volume, gross, ExpectedVolume);

    /// <summary>The account with another expectation: the accrual of all sales so far catches up.</summary>
    /// <exception cref="ArgumentException">The id was used for something else.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The expected volume is out of range.</exception>
    public RebateAccount Expect(string id, long expectedVolume) =>
        Record(id, isExpectation: true, 0, Money.Zero(Currency), expectedVolume);

    /// <summary>The end of the period.</summary>
    public RebateSettlement Settle(Money paidOnAccount) => Agreement.Settle(Gross, Volume, Accrued, paidOnAccount);

    private RebateAccount Record(string id, bool isExpectation, long volume, Money gross, long expected)
    {
        Identifier.Check(id);
        if (byId.TryGetValue(id, out var before))
        {
            return
                before.IsExpectation == isExpectation
                && before.Volume == volume
                && before.Gross == gross
                && (!isExpectation || before.ExpectedVolume == expected)
                ? this
                : throw Refusal.Invalid(nameof(id), $"'{id}' was recorded with other content.");
        }
        var (volumeAfter, grossAfter) = (Volume + volume, Gross + gross);
        if (volumeAfter < 0 || grossAfter.IsNegative)
        {
            throw Refusal.Invalid(
                nameof(volume),
                $"'{id}' returns more than was sold: {volumeAfter} and {grossAfter} would be left."
            );
        }
        var accrued = Agreement.Tiers.ReductionOf(grossAfter, expected, Agreement.Rounding);
        var entry = new RebateEntry(
            id,
            isExpectation,
            volume,
            gross,
            expected,
            accrued - Accrued,
            volumeAfter,
            grossAfter,
            accrued
        );
        return new(Agreement, Currency, expected, Entries.Add(entry), byId.Add(id, entry));
    }
}
