using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What a line grants from a day on: the limit, how long it holds, and all that moves it by date. Equality is by value.</summary>
/// <remarks>
/// On a day the temporary limit stands in for the base; a season changes the base only; securities come last. Only a limit of an
/// amount has seasons and securities.
/// </remarks>
public sealed record CreditLineTerms
{
    /// <summary>How many days a line is admitted after its expiry when nothing else is stated; 15.</summary>
    public const int ShippedGraceDays = 15;

    /// <summary>How long a grace can be, itself allowed.</summary>
    public const int MaximumGraceDays = 365;

    /// <summary>How many temporary limits, seasons or securities one line can have, itself allowed.</summary>
    public const int MaximumParts = 24;

    private CreditLineTerms(CreditLimit limit, Currency currency, LocalDate from) =>
        (Limit, Currency, From) = (limit, currency, from);

    /// <summary>The base.</summary>
    public CreditLimit Limit { get; }

    /// <summary>In which the line counts, also when it has no amount.</summary>
    public Currency Currency { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The first day on which it no longer holds, but for the grace; null when it holds until something else is granted.</summary>
    public LocalDate? ExpiresOn { get; private init; }

    /// <summary>For how many days from its expiry it is still admitted; zero without an expiry.</summary>
    public int GraceDays { get; private init; }

    /// <summary>The temporary limits by their first day; their days do not overlap.</summary>
    public ImmutableArray<TemporaryLimit> Temporary { get; private init; } = [];

    /// <summary>The seasons in the order of a year; their days do not overlap.</summary>
    public ImmutableArray<SeasonalFactor> Seasons { get; private init; } = [];

    /// <summary>The securities, as they were stated.</summary>
    public ImmutableArray<SecuredPart> Secured { get; private init; } = [];

    /// <summary>At what share of its amount each security is taken.</summary>
    public SecurityTerms SecurityTerms { get; private init; } = SecurityTerms.Shipped;

    /// <summary>The highest line that the evaluation allows, kept beside what is granted; null when it is not known.</summary>
    public Money? Eligible { get; private init; }

    /// <summary>Terms that hold from a day on.</summary>
    /// <param name="limit">A stated limit.</param>
    /// <param name="currency">That of the line, which never changes.</param>
    /// <param name="from">The first day, which may lie in the past.</param>
    /// <exception cref="InvalidOperationException">The limit is the default value.</exception>
    /// <exception cref="ArgumentException">There is no currency.</exception>
    /// <exception cref="CurrencyMismatchException">The amount is of another currency.</exception>
    public static CreditLineTerms Of(CreditLimit limit, Currency currency, LocalDate from)
    {
        if (currency.IsNone)
        {
            throw new ArgumentException("A line needs a currency.", nameof(currency));
        }
        return new(Checked(limit, currency), currency, from);
    }

    /// <summary>Terms with a limit of an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static CreditLineTerms Limited(Money amount, LocalDate from) =>
        Of(CreditLimit.Limited(amount), amount.Currency, from);

    /// <summary>The same with an end.</summary>
    /// <param name="expiresOn">The first day on which it no longer holds.</param>
    /// <param name="graceDays">For how many days from then on it is still admitted; 0 to <see cref="MaximumGraceDays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It would expire before it begins, or the grace is out of bounds.</exception>
    public CreditLineTerms Until(LocalDate expiresOn, int graceDays = ShippedGraceDays)
    {
        Guard.Against.OutOfRange(graceDays, nameof(graceDays), 0, MaximumGraceDays);
        return expiresOn > From
            ? this with
            {
                ExpiresOn = expiresOn,
                GraceDays = graceDays,
            }
            : throw Refusal.OutOfRange(
                nameof(expiresOn),
                $"An expiry on {expiresOn:uuuu-MM-dd} is not after {From:uuuu-MM-dd}."
            );
    }

    /// <summary>The same with a limit that stands in for the base on some days.</summary>
    /// <exception cref="ArgumentException">Its days overlap those of another one, or there are too many.</exception>
    /// <exception cref="CurrencyMismatchException">Its amount is of another currency.</exception>
    public CreditLineTerms Temporarily(TemporaryLimit temporary)
    {
        _ = Checked(Guard.Against.Null(temporary).Limit, Currency);
        return Temporary.Any(other => other.First <= temporary.Last && temporary.First <= other.Last)
            ? throw new ArgumentException("The days of two temporary limits overlap.", nameof(temporary))
            : this with
            {
                Temporary = Few([.. Temporary.Add(temporary).OrderBy(one => one.First)]),
            };
    }

    /// <summary>The same with a season.</summary>
    /// <exception cref="ArgumentException">Its days overlap those of another one, or there are too many.</exception>
    /// <exception cref="InvalidOperationException">The base has no amount.</exception>
    public CreditLineTerms InSeason(SeasonalFactor season)
    {
        Guard.Against.Null(season);
        NeedAmount("A season");
        return Seasons.Any(season.Overlaps)
            ? throw new ArgumentException("The days of two seasons overlap.", nameof(season))
            : this with
            {
                Seasons = Few([.. Seasons.Add(season).OrderBy(one => one.First)]),
            };
    }

    /// <summary>The same with a security.</summary>
    /// <exception cref="InvalidOperationException">The base has no amount.</exception>
    /// <exception cref="CurrencyMismatchException">The security is of another currency.</exception>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public CreditLineTerms SecuredBy(SecuredPart part)
    {
        NeedAmount("A security");
        var currency = Guard.Against.Null(part).Security.Amount.Currency;
        return currency == Currency
            ? this with
            {
                Secured = Few(Secured.Add(part)),
            }
            : throw new CurrencyMismatchException(currency, Currency);
    }

    /// <summary>The same with other shares at which securities are taken.</summary>
    public CreditLineTerms Taking(SecurityTerms terms) => this with { SecurityTerms = Guard.Against.Null(terms) };

    /// <summary>The same beside what an evaluation allows.</summary>
    /// <exception cref="CurrencyMismatchException">It is of another currency.</exception>
    public CreditLineTerms BesideEligible(Money? eligible) =>
        eligible is { } amount && amount.Currency != Currency
            ? throw new CurrencyMismatchException(amount.Currency, Currency)
            : this with
            {
                Eligible = eligible,
            };

    /// <summary>The same beside the line that an evaluation recommends; unknown when it recommends none.</summary>
    /// <inheritdoc cref="BesideEligible(Money?)" path="/exception"/>
    public CreditLineTerms BesideEligible(RecommendedLine? line) => BesideEligible(line?.Amount);

    /// <summary>What applies on a day, whether or not the line has begun or expired by then.</summary>
    public AppliedLimit On(LocalDate on) => AppliedLimit.Of(this, on);

    /// <inheritdoc/>
    public bool Equals(CreditLineTerms? other) =>
        other is not null
        && (Limit, Currency, From, ExpiresOn, GraceDays)
            == (other.Limit, other.Currency, other.From, other.ExpiresOn, other.GraceDays)
        && (SecurityTerms, Eligible) == (other.SecurityTerms, other.Eligible)
        && Temporary.AsSpan().SequenceEqual(other.Temporary.AsSpan())
        && Seasons.AsSpan().SequenceEqual(other.Seasons.AsSpan())
        && Secured.AsSpan().SequenceEqual(other.Secured.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Limit, Currency, From, ExpiresOn, Secured.Length, Temporary.Length);

    private static CreditLimit Checked(CreditLimit limit, Currency currency) =>
        limit.Amount is { } amount && amount.Currency != currency
            ? throw new CurrencyMismatchException(amount.Currency, currency)
            : limit;

    private void NeedAmount(string what)
    {
        if (Limit.Kind != CreditLimitKind.Limited)
        {
            throw new InvalidOperationException($"{what} needs a limit of an amount, not \"{Limit}\".");
        }
    }

    private static ImmutableArray<T> Few<T>(ImmutableArray<T> parts) =>
        parts.Length <= MaximumParts
            ? parts
            : throw Refusal.Invalid(nameof(parts), $"{parts.Length} parts are more than the {MaximumParts} of one line.");
}
