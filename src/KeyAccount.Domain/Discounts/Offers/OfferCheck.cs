using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Offers;

/// <summary>Refuses what can't be offered.</summary>
internal static class OfferCheck
{
    public static void Header(OfferHeader header)
    {
        Guard.Against.Null(header);
        Identifier.Check(header.Quote);
        Identifier.Check(header.Account);
        if (header.Territory is { } territory)
        {
            Identifier.Check(territory);
        }
        if (header.Person is { } person)
        {
            Identifier.Check(person);
        }
        _ = Money.Zero(header.Currency);
        if (header.Revision < 1)
        {
            throw Refusal.OutOfRange(nameof(header), $"the revision {header.Revision} is below 1.");
        }
        if (header.Validity.IsEmpty)
        {
            throw Refusal.Invalid(nameof(header), $"The offer holds on no day of {header.Validity}.");
        }
    }

    public static OfferedLine Line(OfferedLine line, Currency currency)
    {
        Guard.Against.Null(line);
        Identifier.Check(line.Product);
        if (line.Number < 1)
        {
            throw Refusal.OutOfRange(nameof(line), $"the line number {line.Number} is below 1.");
        }
        if (line.Quantity < 1)
        {
            throw Refusal.OutOfRange(nameof(line), $"line {line.Number} offers {line.Quantity} units; 1 is the least.");
        }
        AmountBounds.NotNegative(line.ListPrice, currency, "a list price");
        AmountBounds.NotNegative(line.NetAmount, currency, "a net amount");
        // The pocket price may be below zero; both must be of the currency.
        _ = (line.PocketPrice ?? Money.Zero(currency)) + (line.Cost ?? Money.Zero(currency)) + line.ListAmount;
        return line;
    }
}
