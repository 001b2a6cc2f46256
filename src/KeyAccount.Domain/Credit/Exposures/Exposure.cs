using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A photograph: what debtors owe on a day, by what was known at an instant, with everything it was made of.</summary>
public sealed record Exposure
{
    private Exposure() { }

    /// <summary>Who owes.</summary>
    public required ExposureScope Scope { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The instant up to which, itself included, entries were known.</summary>
    public required Instant KnownAt { get; init; }

    /// <summary>What counts, and how much.</summary>
    public required ExposureTerms Terms { get; init; }

    /// <summary>The currency of the reading.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The rates it was read with.</summary>
    public required ExposureRates Rates { get; init; }

    /// <summary>Every item of which something is open, what counts 0 included, by the ordinal order of documents and items.</summary>
    public required ImmutableArray<ExposureLine> Lines { get; init; }

    /// <summary>What counts in each currency, by the ordinal order of the codes: what can be converted stands here even when not all can.</summary>
    public required ImmutableArray<CurrencyExposure> Currencies { get; init; }

    /// <summary>What counts at each stage that has an item, in the order of the stages. Each figure is rounded by itself.</summary>
    public required ImmutableArray<StageExposure> Stages { get; init; }

    /// <summary>All that counts; below zero when credits prevail. Unknown, null, when a rate is missing: never taken as 0 or 1.</summary>
    public Money? Total => Missing.IsEmpty ? Convertible : null;

    /// <summary>What counts as far as its rate is known.</summary>
    public Money Convertible => Money.Sum(Currencies.Select(one => one.Converted).OfType<Money>(), Currency);

    /// <summary>The rates that are not known, by the ordinal order of the currencies; empty when the total is known.</summary>
    public ImmutableArray<MissingRate> Missing =>
        [.. Currencies.Where(one => one.Converted is null).Select(one => new MissingRate(one.Weighted.Currency, Currency, On))];

    /// <summary>The quotes that were used, with their source.</summary>
    public ImmutableArray<RateUsed> RatesUsed =>
        [.. Currencies.Select(one => one.Rate).OfType<ExchangeRate>().Select(quote => new RateUsed(quote, Rates.Source))];

    /// <summary>The part that securities of the items themselves cover; unknown, null, when a rate is missing.</summary>
    public Money? Secured => Sum(Lines.Select(line => line.Secured));

    /// <summary>What is open of disputed items, which count like any other; unknown, null, when a rate is missing.</summary>
    public Money? Disputed => Sum(Lines.Where(line => line.Position.IsDisputed).Select(line => line.Weighted));

    /// <summary>What counts at a stage; zero when there is none, unknown, null, when a rate is missing.</summary>
    public Money? At(ExposureStage stage) =>
        Stages.FirstOrDefault(one => one.Stage == stage) is { } found ? found.Total : Money.Zero(Currency);

    /// <summary>
    /// What is open, with tax, of bills, receivables and other claims later than so many days: on the last of them it is not yet
    /// past due. An item without a due day is none. Unknown, null, when a rate is missing.
    /// </summary>
    /// <param name="marginDays">Days beyond the due day, at least 0; with 0 an item is past due from the day after its due day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is below 0.</exception>
    public Money? PastDue(int marginDays)
    {
        Guard.Against.Negative(marginDays);
        return Sum(
            Lines
                .Where(line => line.Position.Stage.IsClaim() && line.Position.DueOn is { } due && On > due.PlusDays(marginDays))
                .Select(line => line.Open)
        );
    }

    /// <summary>
    /// What is open, with tax, of bills, receivables and other claims, due or not; disputed ones too. Unknown, null, when a rate is
    /// missing.
    /// </summary>
    public Money? OpenClaims => Sum(Lines.Where(line => line.Position.Stage.IsClaim()).Select(line => line.Open));

    /// <summary>What changed since an earlier reading; unknown, null, when one of the totals is, or a rate that both would need.</summary>
    /// <exception cref="ArgumentException">The earlier one is of other debtors or in another currency.</exception>
    public ExposureShift? ChangeSince(Exposure earlier)
    {
        Guard.Against.Null(earlier);
        if (earlier.Scope != Scope || earlier.Currency != Currency)
        {
            throw Refusal.Invalid(
                nameof(earlier),
                $"The earlier reading is of other debtors or in {earlier.Currency}, not {Currency}."
            );
        }
        if (Total is not { } now || earlier.Total is not { } before)
        {
            return null;
        }

        // A currency that is new since then has only the rate of today.
        var atEarlierRates = Money.Sum(Currencies.Select(earlier.AtMyRate), Currency);
        return new(now - before, atEarlierRates - before, now - atEarlierRates);
    }

    /// <summary>A reading of entries, in any order. O(n log n).</summary>
    /// <param name="entries">The entries of the debtors, or of more: see <see cref="ExposureBook.EntriesOf"/>.</param>
    /// <param name="scope">Who owes.</param>
    /// <param name="on">The day, itself included.</param>
    /// <param name="knownAt">The instant up to which, itself included, entries were known.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="currency">The currency of the reading.</param>
    /// <param name="rates">The rates; the quotes of the day of the reading are used for everything.</param>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A sum exceeds the largest amount, or the day is not within 2000 to 2149.</exception>
    public static Exposure Of(
        IEnumerable<ExposureEntry> entries,
        ExposureScope scope,
        LocalDate on,
        Instant knownAt,
        ExposureTerms terms,
        Currency currency,
        ExposureRates rates
    )
    {
        Guard.Against.Null(entries);
        Guard.Against.Null(scope);
        Guard.Against.Null(terms);
        Guard.Against.Null(rates);
        ExposureBounds.Check(on);
        _ = Money.Zero(currency);
        return ExposureReader.Read(entries, scope, on, knownAt, terms, currency, rates);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Total?.ToString() ?? "unknown"} on {NodaTime.Text.LocalDatePattern.Iso.Format(On)}");

    internal static Exposure Made(
        ExposureScope scope,
        LocalDate on,
        Instant knownAt,
        ExposureTerms terms,
        Currency currency,
        ExposureRates rates,
        ImmutableArray<ExposureLine> lines,
        ImmutableArray<CurrencyExposure> currencies,
        ImmutableArray<StageExposure> stages
    ) =>
        new()
        {
            Scope = scope,
            On = on,
            KnownAt = knownAt,
            Terms = terms,
            Currency = currency,
            Rates = rates,
            Lines = lines,
            Currencies = currencies,
            Stages = stages,
        };

    private Money AtMyRate(CurrencyExposure now) =>
        CurrencyExposure.Convert(now.Weighted, Currency, On, Rates.Rates) ?? now.Converted!.Value;

    private Money? Sum(IEnumerable<Money> amounts) =>
        Money.SumIfKnown(
            amounts
                .GroupBy(amount => amount.Currency)
                .Select(group => CurrencyExposure.Convert(Money.Sum(group, group.Key), Currency, On, Rates.Rates)),
            Currency
        );
}
