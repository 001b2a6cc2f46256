using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>Takes the photographs of the lines of a claim. Every cap takes off what is above it, so a larger claim is never allowed less.</summary>
internal sealed class ClaimPhotograph(ExpenseClaim claim, ClaimTerms terms, ClaimRecords records)
{
    private readonly ReceiptUse receiptUse = new(claim);
    private readonly Dictionary<int, ImmutableSortedDictionary<string, Money>?> receivedIn = [];

    /// <summary>The photograph of a line.</summary>
    /// <param name="line">A line of the claim.</param>
    /// <param name="questions">The pairs that nobody has dismissed, of this line.</param>
    /// <param name="split">The sum that holds the line; null when it stands alone.</param>
    public ClaimLineFacts Of(ClaimLine line, ImmutableArray<SpendMatch> questions, SpendSplit? split)
    {
        var amount = Converted(line.Claimed, line.On, terms, records);
        var zero = Money.Zero(terms.Currency);
        var kind = terms.KindOf(line.Key.Category);
        var limits = terms.Limits.Possible(line.Key.Category, line.Place, line.On);
        var (overLimit, action, limitCap) = Limited(line, limits, amount);
        var entitlement = Entitlement(line, kind);
        var isFlat = kind is ClaimKind.PerDiem or ClaimKind.Mileage;
        var free = Free(limits);
        var missing = isFlat ? false : ReceiptMissing(line, amount, free);
        var isPrice =
            kind == ClaimKind.ClientPayment
                ? line.Payment is { } payment
                    ? !payment.IsDistinctService
                    : null
                : false;
        var fair = kind == ClaimKind.ClientPayment && isPrice == false ? line.Payment?.FairValue : null;
        var fairValue = fair is { } value && value.Currency == terms.Currency ? fair : null;
        var paid = ReceiptPaid(line);
        ImmutableArray<Money?> caps =
        [
            limitCap,
            isFlat ? entitlement : amount,
            missing == true ? free : amount,
            kind != ClaimKind.ClientPayment ? amount
            : isPrice == true ? zero
            : fairValue,
            paid == true ? zero : amount,
        ];
        return new()
        {
            Number = line.Number,
            On = line.On,
            Currency = terms.Currency,
            Kind = kind,
            Amount = amount,
            Allowed =
                caps.Contains(null) || amount is null
                    ? null
                    : caps.Aggregate(amount.Value, (least, cap) => Least(least, cap!.Value)),
            FitsCategory = Fits(line, kind),
            OverLimit = overLimit,
            Action = action,
            OverEntitlement = isFlat ? Over(amount, entitlement) : zero,
            IsJustified = line.Justification is not null,
            IsReceiptMissing = missing,
            Age = Period.DaysBetween(line.On, claim.Submitted),
            IsReceiptPaid = paid,
            IsReceiptExceeded = receiptUse.IsExceeded(line),
            Matches = records.Others is null ? null : questions.Length,
            SplitLines =
                records.Others is null ? null
                : split is null ? 0
                : split.Lines - 1,
            SplitSum =
                records.Others is null ? null
                : split is null ? amount
                : Converted(split.Sum, line.On, terms, records),
            PerGuest = kind == ClaimKind.Hospitality ? PerGuest(line, amount) : zero,
            RecipientYear = kind == ClaimKind.Hospitality ? RecipientYear(line, amount) : zero,
            IsRegistered = kind == ClaimKind.Hospitality ? line.Hospitality?.IsRegistered : true,
            HasOfficials = kind == ClaimKind.Hospitality ? line.Hospitality?.HasOfficials : false,
            IsCleared = line.Hospitality?.IsCleared,
            IsPrice = isPrice,
            OverFairValue = kind == ClaimKind.ClientPayment && isPrice != true ? Over(amount, fairValue) : zero,
        };
    }

    /// <summary>Money of the receipt in the currency of the policy, by the rate of the day, rounded half to even; null when there is none.</summary>
    public static Money? Converted(Money money, LocalDate on, ClaimTerms terms, ClaimRecords records)
    {
        try
        {
            return records.Rates.TryConvert(money, terms.Currency, on, Rounding.HalfEven, out var converted) ? converted : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // What is too large to be counted in the other currency is not known there.
            return null;
        }
    }

    private (Money? Over, LimitAction? Action, Money? Cap) Limited(
        ClaimLine line,
        ImmutableArray<ExpenseLimit> possible,
        Money? amount
    )
    {
        if (possible.IsEmpty)
        {
            return (Money.Zero(terms.Currency), LimitAction.Warn, amount);
        }
        if (amount is not { } known)
        {
            return (null, possible.Length == 1 ? possible[0].Above : null, null);
        }
        var over = possible.Select(limit => (Limit: limit, Over: Over(amount, limit.Most.Times(line.Units))!.Value)).ToList();
        // With the place unknown there may be several, or none: what is within the strictest of them is within all.
        return over.TrueForAll(one => one.Over.IsZero) ? (Money.Zero(terms.Currency), possible[0].Above, amount)
            : line.Place is null && possible.Any(limit => limit.Place is not null) ? (null, null, null)
            : (over[0].Over, possible[0].Above, CapOf(possible[0], line, known));
    }

    private static Money CapOf(ExpenseLimit limit, ClaimLine line, Money amount) =>
        limit.Above switch
        {
            LimitAction.Warn => amount,
            LimitAction.Justify => line.Justification is null ? limit.Most.Times(line.Units) : amount,
            LimitAction.Cap or LimitAction.Revise => limit.Most.Times(line.Units),
        };

    private Money? Entitlement(ClaimLine line, ClaimKind kind) =>
        kind switch
        {
            ClaimKind.PerDiem => line.PerDiem is { } day ? terms.PerDiem.AmountOf(day, line.Place, line.On) : null,
            ClaimKind.Mileage => line.Trip is { } trip ? terms.Mileage.AmountOf(trip, line.On, terms.Currency) : null,
            ClaimKind.Actual or ClaimKind.Hospitality or ClaimKind.ClientPayment => null,
        };

    /// <summary>The strictest of what could hold.</summary>
    private Money Free(ImmutableArray<ExpenseLimit> possible) =>
        possible.Select(limit => limit.ReceiptFree ?? terms.ReceiptFree).DefaultIfEmpty(terms.ReceiptFree).Aggregate(Least);

    private static bool? ReceiptMissing(ClaimLine line, Money? amount, Money free) =>
        line.Receipts is { IsEmpty: false } || amount <= free ? false
        : line.Receipts is null || amount is null ? null
        : true;

    private bool? ReceiptPaid(ClaimLine line) =>
        line.Receipts is not { } receipts || receipts.IsEmpty ? false
        : records.PaidReceipts is not { } paid ? null
        : receipts.Any(receipt => paid.Contains(receipt.Id));

    private static Money? PerGuest(ClaimLine line, Money? amount) =>
        line.Hospitality?.Guests is { Length: var guests } && amount is { } known
            ? guests == 0
                ? known
                : GuestShares.Each(known, guests)
            : null;

    /// <summary>All hospitality of the claim in the year counts, whatever its order.</summary>
    private Money? RecipientYear(ClaimLine line, Money? amount)
    {
        if (line.Hospitality?.Guests is not { } guests || records.Received is not { } before || amount is null)
        {
            return null;
        }
        var zero = Money.Zero(terms.Currency);
        return guests.IsEmpty ? zero
            : ReceivedIn(line.On.Year) is not { } here ? null
            : guests
                .Select(guest => before.GetValueOrDefault(guest, zero) + here[guest])
                .Aggregate((most, one) => one > most ? one : most);
    }

    /// <summary>What guests receive with this claim in a year, added up once for all lines.</summary>
    private ImmutableSortedDictionary<string, Money>? ReceivedIn(int year)
    {
        if (!receivedIn.TryGetValue(year, out var received))
        {
            receivedIn[year] = received = GuestShares.In(year, claim.Lines, terms, records);
        }
        return received;
    }

    private static bool Fits(ClaimLine line, ClaimKind kind) =>
        (line.PerDiem is null || kind == ClaimKind.PerDiem)
        && (line.Trip is null || kind == ClaimKind.Mileage)
        && (line.Hospitality is null || kind == ClaimKind.Hospitality)
        && (line.Payment is null || kind == ClaimKind.ClientPayment)
        && kind switch
        {
            ClaimKind.Actual => true,
            ClaimKind.PerDiem => line.PerDiem is not null,
            ClaimKind.Mileage => line.Trip is not null,
            ClaimKind.Hospitality => line.Hospitality is not null,
            ClaimKind.ClientPayment => line.Payment is not null,
        };

    private static Money? Over(Money? amount, Money? most) =>
        amount is { } known && most is { } limit
            ? known > limit
                ? known - limit
                : Money.Zero(known.Currency)
            : null;

    private static Money Least(Money one, Money other) => one <= other ? one : other;
}
