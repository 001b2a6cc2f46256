using System.Runtime.CompilerServices;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules;

/// <summary>Amounts of one currency; the code is minor units, the grain one minor unit.</summary>
public sealed class AmountScale : Scale<Money>
{
    /// <summary>A scale for amounts of a currency.</summary>
    /// <exception cref="ArgumentException">The currency is <c>default</c>.</exception>
    public AmountScale(Currency currency)
        : base(Label.Same(Checked(currency).Code), isOrdered: true, -Money.MaxMinorUnits, Money.MaxMinorUnits) =>
        Currency = currency;

    /// <summary>The currency of every value.</summary>
    public Currency Currency { get; }

    internal override string Canonical => $"amount({Currency.Code})";

    /// <summary>The minor units.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is of another currency.</exception>
    public override long Encode(Money value) =>
        value.Currency == Currency ? value.MinorUnits : throw new CurrencyMismatchException(value.Currency, Currency);

    /// <inheritdoc/>
    public override Money Decode(long code) => Money.OfMinor(code, Currency);

    /// <inheritdoc/>
    public override string Format(long code, Language language) => FixedPointText.Format(code, Currency.Exponent);

    private static Currency Checked(Currency currency) =>
        currency == default ? throw new ArgumentException("An amount needs a currency.", nameof(currency)) : currency;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in Money? answer, out long code)
    {
        code = answer.GetValueOrDefault().MinorUnits;
        if (answer.HasValue & (answer.GetValueOrDefault().Currency != Currency))
        {
            Encode(answer.GetValueOrDefault());
        }

        return answer.HasValue;
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, Money?> Read, Scale<Money> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, Money, Coder>(features);

    private readonly struct Coder : IAnswerCoder<Money>
    {
        public static bool TryEncode(Scale<Money> scale, in Money? answer, out long code) =>
            ((AmountScale)scale).TryEncode(in answer, out code);
    }
}
