using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>The agreed numbers of a claims policy, amounts in one currency. Every default is a starting value of the library, not calibrated.</summary>
public sealed record ClaimTerms
{
    internal const int MostDays = 3_650;

    /// <summary>The library's starting values in a currency: hospitality 25, 75 and 250 of it, no limits, and no rates.</summary>
    public static ClaimTerms Shipped(Currency currency) =>
        new() { ReceiptFree = Money.Of(25, currency), Hospitality = HospitalityTerms.Shipped(currency) };

    /// <summary>Up to and including what a line needs no receipt, from zero, where its limit says nothing else; its currency is that of the policy.</summary>
    public required Money ReceiptFree
    {
        get;
        init =>
            field =
                value.IsNegative || value.Currency.IsNone
                    ? throw Refusal.OutOfRange(nameof(ReceiptFree), $"{value} without a receipt is not an amount from 0.")
                    : value;
    }

    /// <summary>The currency of the policy, in which everything is judged and paid.</summary>
    public Currency Currency => ReceiptFree.Currency;

    /// <summary>From when hospitality is looked at.</summary>
    public required HospitalityTerms Hospitality
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Hospitality));
    }

    /// <summary>Which categories are no ordinary ones; shipped are <c>per-diem</c>, <c>mileage</c>, <c>hospitality</c> and <c>client-payment</c>.</summary>
    /// <exception cref="ArgumentException">A category is no identifier.</exception>
    public ImmutableSortedDictionary<string, ClaimKind> Kinds
    {
        get;
        init =>
            field = Guard
                .Against.Null(value, nameof(Kinds))
                .ToImmutableSortedDictionary(
                    one => Rules.Identifier.Check(one.Key, nameof(Kinds)),
                    one => one.Value,
                    StringComparer.Ordinal
                );
    } =
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                new KeyValuePair<string, ClaimKind>("per-diem", ClaimKind.PerDiem),
                new("mileage", ClaimKind.Mileage),
                new("hospitality", ClaimKind.Hospitality),
                new("client-payment", ClaimKind.ClientPayment),
            ]
        );

    /// <summary>Limits; none.</summary>
    public ExpenseLimits Limits
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Limits));
    } = ExpenseLimits.None;

    /// <summary>Days away; no rates.</summary>
    public PerDiemTerms PerDiem
    {
        get;
        init => field = Guard.Against.Null(value, nameof(PerDiem));
    } = PerDiemTerms.None;

    /// <summary>Distances; no rates.</summary>
    public MileageRates Mileage
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Mileage));
    } = MileageRates.None;

    /// <summary>How many days after an expense it may be handed in without a reason, itself allowed; 60.</summary>
    public int LateDays
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(LateDays), 0, MostDays);
    } = 60;

    /// <summary>How many days after an expense it may be handed in at all, itself allowed; null for any, the default.</summary>
    public int? LastDays
    {
        get;
        init => field = value is { } days ? Guard.Against.OutOfRange(days, nameof(LastDays), 0, MostDays) : null;
    }

    /// <summary>How many days may lie between two expenses of the same supplier and amount that are a question; 30.</summary>
    public int QuestionDays
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(QuestionDays), 0, MostDays);
    } = 30;

    /// <summary>How many days may lie between expenses of a person with the same supplier that count together; 7.</summary>
    public int SplitDays
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(SplitDays), 0, MostDays);
    } = 7;

    /// <summary>The rank of the ladder below which nobody decides a line that is referred; <c>KAM</c>.</summary>
    public string QuestionRank
    {
        get;
        init => field = Rules.Identifier.Check(value, nameof(QuestionRank));
    } = "KAM";

    /// <summary>The rank of the ladder below which nobody decides a line that compliance has to clear; <c>GM</c>.</summary>
    public string ComplianceRank
    {
        get;
        init => field = Rules.Identifier.Check(value, nameof(ComplianceRank));
    } = "GM";

    /// <summary>Of which kind a category is: what is not named is an actual expense, so every category has exactly one.</summary>
    public ClaimKind KindOf(string category) => Kinds.GetValueOrDefault(Guard.Against.Null(category), ClaimKind.Actual);

    /// <summary>Whether the other terms say the same.</summary>
    public bool Equals(ClaimTerms? other) =>
        other is not null
        && (ReceiptFree, Hospitality, PerDiem) == (other.ReceiptFree, other.Hospitality, other.PerDiem)
        && Limits.Equals(other.Limits)
        && Mileage.Equals(other.Mileage)
        && (LateDays, LastDays, QuestionDays, SplitDays)
            == (other.LateDays, other.LastDays, other.QuestionDays, other.SplitDays)
        && (QuestionRank, ComplianceRank) == (other.QuestionRank, other.ComplianceRank)
        && Kinds.SequenceEqual(other.Kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ReceiptFree, LateDays, QuestionDays, Limits.All.Length);
}
