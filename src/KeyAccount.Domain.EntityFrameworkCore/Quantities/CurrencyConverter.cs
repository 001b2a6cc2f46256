using KeyAccount.Domain.Quantities;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KeyAccount.Domain.EntityFrameworkCore.Quantities;

/// <summary>A currency as its code; an unknown code in the database is an error, never no currency.</summary>
internal sealed class CurrencyConverter()
    : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.Of(code));
