using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>An item of a document: one line of an order, one instalment of an invoice, one payment.</summary>
public sealed record ExposureItem
{
    private ExposureItem(string number, Money amount) =>
        (Number, Amount, Tax) = (
            Identifier.Check(number),
            ExposureBounds.NotNegative(amount, nameof(amount)),
            Money.Zero(amount.Currency)
        );

    /// <summary>Its number within the document: 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'.</summary>
    public string Number { get; }

    /// <summary>The amount with tax, not below zero.</summary>
    public Money Amount { get; }

    /// <summary>The tax within the amount; zero when none is stated.</summary>
    public Money Tax { get; private init; }

    /// <summary>What it takes from earlier items.</summary>
    public ImmutableArray<ExposureSource> Sources { get; private init; } = [];

    /// <summary>When the goods are available; null when unknown.</summary>
    public LocalDate? AvailableOn { get; private init; }

    /// <summary>The last day on which payment is in time; null when unknown.</summary>
    public LocalDate? DueOn { get; private init; }

    /// <summary>How much of it a security of its own covers; null when none does.</summary>
    public Money? Secured { get; private init; }

    /// <summary>Whether the goods are made for the order.</summary>
    public bool IsMadeToOrder { get; private init; }

    /// <summary>An item.</summary>
    /// <param name="number">Its number within the document.</param>
    /// <param name="amount">The amount with tax.</param>
    /// <exception cref="ArgumentException">The number is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    /// <exception cref="InvalidOperationException">The amount is no money.</exception>
    public static ExposureItem Of(string number, Money amount) => new(number, amount);

    /// <summary>The same with the tax within the amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tax is below zero or above the amount.</exception>
    /// <exception cref="CurrencyMismatchException">The tax is of another currency.</exception>
    public ExposureItem WithTax(Money tax) => this with { Tax = Part(tax, nameof(tax)) };

    /// <summary>The same, taking from earlier items.</summary>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    public ExposureItem From(params ReadOnlySpan<ExposureSource> sources)
    {
        foreach (var source in sources)
        {
            Guard.Against.Null(source, nameof(sources));
            _ = Amount - (source.Amount ?? Tax) - (source.Prepaid ?? Tax);
        }
        return this with { Sources = [.. Sources, .. sources] };
    }

    /// <summary>The same with goods that are available on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is not within 2000 to 2149.</exception>
    public ExposureItem Available(LocalDate on) => this with { AvailableOn = ExposureBounds.Check(on) };

    /// <summary>The same, to be paid on a day at the latest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is not within 2000 to 2149.</exception>
    public ExposureItem Due(LocalDate on) => this with { DueOn = ExposureBounds.Check(on) };

    /// <summary>The same with a part that a security of its own covers. It is shown, and not taken off the exposure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is below zero or above the amount.</exception>
    /// <exception cref="CurrencyMismatchException">The part is of another currency.</exception>
    public ExposureItem SecuredBy(Money part) => this with { Secured = Part(part, nameof(part)) };

    /// <summary>The same with goods that are made for the order.</summary>
    public ExposureItem MadeToOrder() => this with { IsMadeToOrder = true };

    /// <inheritdoc/>
    public bool Equals(ExposureItem? other) =>
        other is not null
        && Number == other.Number
        && Amount == other.Amount
        && Tax == other.Tax
        && AvailableOn == other.AvailableOn
        && DueOn == other.DueOn
        && Secured == other.Secured
        && IsMadeToOrder == other.IsMadeToOrder
        && Sources.AsSpan().SequenceEqual(other.Sources.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Amount, Sources.Length);

    private Money Part(Money part, string parameter) =>
        !part.Used().IsNegative && !(Amount - part).IsNegative
            ? part
            : throw Refusal.OutOfRange(parameter, $"{part} is not within zero and {Amount}.");
}
