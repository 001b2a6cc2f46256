using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Quantities;
using KeyAccount.Domain.Quantities;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore;

/// <summary>How quantities in the host's own entities are kept, so that comparing and sorting in SQL means what it means in memory.</summary>
public static class KeyAccountConventions
{
    /// <summary>
    /// Keeps <see cref="Share"/> and <see cref="Percentage"/> as whole basis points and <see cref="Currency"/> as its code of three
    /// letters, wherever the host's entities have them. What a property or a later convention says of itself goes first.
    /// </summary>
    /// <param name="conventions">What <c>DbContext.ConfigureConventions</c> is given.</param>
    /// <returns>The same, to go on with.</returns>
    public static ModelConfigurationBuilder UseKeyAccountConventions(this ModelConfigurationBuilder conventions)
    {
        Guard.Against.Null(conventions);
        conventions.Properties<Share>().HaveConversion<ShareConverter>();
        conventions.Properties<Percentage>().HaveConversion<PercentageConverter>();
        conventions.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3);
        return conventions;
    }
}
