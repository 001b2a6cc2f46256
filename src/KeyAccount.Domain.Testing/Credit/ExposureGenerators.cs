using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>
/// Lives of documents for a book or a store of one: orders, production, deliveries, invoices, bills, payments, credit notes and
/// returns in random interleavings, saved again, taken back, closed, reopened and disputed; repeated steps, steps that are refused,
/// and steps that become known late.
/// </summary>
public static class ExposureGenerators
{
    /// <summary>A life.</summary>
    /// <param name="company">Our company.</param>
    /// <param name="debtors">Who owes, at least one.</param>
    /// <param name="length">How many steps it has.</param>
    /// <exception cref="ArgumentException">There is no debtor, or a name is no identifier.</exception>
    public static Gen<ImmutableArray<TimedStep>> Lives(string company, IEnumerable<string> debtors, int length)
    {
        Guard.Against.NullOrEmpty(company);
        ImmutableArray<string> names = [.. Guard.Against.NullOrEmpty(debtors)];
        Guard.Against.Negative(length);
        return Draw.From(draw => new ExposureDraw(draw, company, names).Life(length));
    }
}
