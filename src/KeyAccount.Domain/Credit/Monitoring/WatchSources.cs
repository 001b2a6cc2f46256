using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What lines, exposure, payments, collections and reviews say of one level of a line, taken together into the facts of a watch.</summary>
/// <remarks>
/// What is left out is unknown. Everything is read for the day of the level; for a past day, read each of them as it was known then.
/// </remarks>
public sealed record WatchSources
{
    /// <summary>The line with its limit, days and securities: one of the levels of a <see cref="LineChain"/>.</summary>
    public required LineLevel Level { get; init; }

    /// <summary>What all who share the level owe, in its currency, of the same day.</summary>
    public Exposure? Exposure { get; init; }

    /// <summary>What is asked now would add; null when nothing is asked.</summary>
    public ExposureIncrement? Asked { get; init; }

    /// <summary>How they have paid.</summary>
    public PaymentBehaviour? Behaviour { get; init; }

    /// <summary>How far collecting went.</summary>
    public CollectionState? Collection { get; init; }

    /// <summary>When the line has to be reviewed.</summary>
    public ReviewDue? Review { get; init; }

    /// <summary>The facts. Orders of the month, silence and what else they can hold are set on them.</summary>
    /// <remarks>
    /// Days overdue leave disputed items out; amounts count them, as exposure does. A level that only its status speaks for has no limit.
    /// </remarks>
    /// <exception cref="ArgumentException">The exposure or the review is of another day than the level.</exception>
    /// <exception cref="CurrencyMismatchException">The exposure is in another currency than the level.</exception>
    public WatchFacts Facts()
    {
        var reading = Guard.Against.Null(Level).Reading;
        Refuse(reading);
        var limit = Level.Role == LevelRole.Holds ? Level.Figure : CreditLimit.Unlimited;
        var currency = reading.Currency ?? Exposure?.Currency;
        WatchFacts facts = new()
        {
            Subject = reading.Line.LedgerLine,
            AsOf = reading.On,
            Mark = MarkOf(Level),
            IsLimited = IsLimitedBy(limit),
            Limit = currency is { } known ? limit?.FigureIn(known) : null,
            Used = Exposure?.Total,
            Asked = AskedIn(currency, reading.On),
            OldestOverdueDays = Behaviour?.Scored.OldestOverdueDays ?? OldestOf(Exposure),
            Overdue = Behaviour?.Ageing?.Overdue ?? Exposure?.PastDue(0),
            Open = Behaviour?.Ageing?.Total ?? Exposure?.OpenClaims,
            DaysLateTrend = Behaviour?.Scored.Trend,
            MonthsTrading =
                Behaviour?.FirstSale is { } first && first <= reading.On ? Months.Completed(first, reading.On) : null,
            LineExpires = reading.Terms is { } terms ? terms.ExpiresOn is not null : null,
            LineExpiresOn = reading.Terms?.ExpiresOn,
            HasCover = reading.Limit is null ? null : CoverOf(reading.Limit) is not null,
            CoverExpiresOn = CoverOf(reading.Limit),
            ReviewDueOn = Review?.DueOn,
        };
        return Collection?.AppliedTo(facts) ?? facts;
    }

    // A stop is sticky and comes before all else. What nothing was granted for is unknown, not held.
    private static UseMark MarkOf(LineLevel level) =>
        level.Reading.Status == CreditLineStatus.Stopped ? UseMark.Stop
        : level.Reading.Status is CreditLineStatus.Suspended or CreditLineStatus.Expired ? UseMark.Hold
        : level.Figure?.Kind == CreditLimitKind.NoCheck ? UseMark.NoCheck
        : UseMark.None;

    private bool? IsLimitedBy(CreditLimit? limit) => limit is { } known ? IsLimitedBy(known.Kind) : null;

    private bool? IsLimitedBy(CreditLimitKind kind) =>
        kind switch
        {
            CreditLimitKind.NoCredit or CreditLimitKind.Limited => true,
            CreditLimitKind.Inherit => Level.HasNothingToInherit ? null : false,
            CreditLimitKind.Unlimited or CreditLimitKind.NoCheck => false,
        };

    private Money? AskedIn(Currency? currency, LocalDate on) =>
        currency is not { } known ? null
        : Asked is null ? Money.Zero(known)
        : Asked.In(known, on, Exposure?.Rates ?? ExposureRates.None);

    private static int? OldestOf(Exposure? exposure) =>
        exposure
            ?.Lines.Where(line => line.Position.Stage.IsClaim() && !line.Position.IsDisputed && line.Open.IsPositive)
            .Select(line => line.Position.DueOn is { } due ? Period.DaysBetween(due, exposure.On) : 0)
            .Append(0)
            .Max();

    private static LocalDate? CoverOf(AppliedLimit? limit) =>
        limit
            ?.Secured.Where(one => one.Condition != SecuredCondition.NotWritten)
            .Select(one => one.Part.Security.ExpiresOn)
            .Min();

    private void Refuse(CreditLineReading reading)
    {
        if ((Exposure?.On ?? reading.On) != reading.On || (Review?.Facts.AsOf ?? reading.On) != reading.On)
        {
            throw Refusal.Invalid(
                nameof(Level),
                $"The line is read for {reading.On:uuuu-MM-dd}, exposure or review for another day."
            );
        }
        if (Exposure is { } exposure && reading.Currency is { } currency && exposure.Currency != currency)
        {
            throw new CurrencyMismatchException(exposure.Currency, currency);
        }
    }
}
