using KeyAccount.Domain.Quantities;

namespace KeyAccount.SampleHost;

/// <summary>A quote of the host: what a client was offered.</summary>
public sealed class Quote
{
    public required string Number { get; init; }

    public required string Client { get; init; }

    /// <summary>List price in cents.</summary>
    public long ListCents { get; init; }

    public Share Discount { get; init; }

    public Money List => Money.OfMinor(ListCents, Currency.Eur);

    public Money GivenAway => List.Times(Discount, Rounding.HalfEven);

    public Money Net => List - GivenAway;
}
