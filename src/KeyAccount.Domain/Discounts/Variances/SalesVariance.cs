using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Variances;

/// <summary>Why sales differ between two periods, or from the plan: by price, quantity and mix, to the minor unit.</summary>
/// <remarks>
/// <para>
/// A line with units on both sides: what the actual units would have come to at the price of the basis is rounded once, half away from zero; the
/// volume is that less the basis, the price is the actual amount less that, so the rest of the rounding is in the price. Of the volume of all such
/// lines the quantity is (ΣQa − ΣQb) × average Pb, rounded once; the mix is what is left. So it has the rest of that rounding.
/// </para>
/// <para>
/// What is on one side only is new or lost, and no part of price, quantity or mix. Amounts without units above zero on a side, such as a credit on
/// the price alone or more returns than sales, stay undivided. A line that is unknown on a side has no parts, and the total is unknown.
/// </para>
/// </remarks>
public sealed class SalesVariance
{
    private SalesVariance(Currency currency, ImmutableArray<VarianceLine> lines)
    {
        (Currency, Lines) = (currency, lines);
        Known = VarianceParts.Sum(lines.Select(line => line.Parts).OfType<VarianceParts>(), currency);
    }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>Each product, and client where told apart, in their ordinal order.</summary>
    public ImmutableArray<VarianceLine> Lines { get; }

    /// <summary>The parts of all lines that are known.</summary>
    public VarianceParts Known { get; }

    /// <summary>The lines of which an amount or a quantity is unknown.</summary>
    public ImmutableArray<VarianceLine> Unknown => [.. Lines.Where(line => line.Parts is null)];

    /// <summary>The whole difference in its parts; null when a line is unknown.</summary>
    public VarianceParts? Total => Unknown.IsEmpty ? Known : null;

    /// <summary>The same lines summed by product, the largest difference first; unknown ones first of all.</summary>
    public ImmutableArray<VarianceLine> ByProduct => By(line => line.Product, key => (key, null));

    /// <summary>The same lines summed by client, the largest difference first; unknown ones first of all.</summary>
    public ImmutableArray<VarianceLine> ByClient => By(line => line.Client, key => (null, key));

    /// <summary>The difference between a basis and what came.</summary>
    /// <param name="currency">The currency of all amounts; convert before, at one rate, so that rates are no price.</param>
    /// <param name="basis">The earlier period or the plan, in any order; figures of one product and client are summed.</param>
    /// <param name="actual">The later period or what came.</param>
    /// <exception cref="ArgumentException">A product or client is no identifier.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    /// <exception cref="OverflowException">Quantities leave 64 bits.</exception>
    public static SalesVariance Of(Currency currency, IEnumerable<SalesFigure> basis, IEnumerable<SalesFigure> actual)
    {
        var before = Keyed(basis);
        var now = Keyed(actual);
        UnitsAndAmount[] Sides(ILookup<(string, string?), SalesFigure> side, IEnumerable<(string, string?)> keys) =>
            [.. keys.Select(key => Summed(side[key], currency))];
        (string Product, string? Client)[] keys =
        [
            .. before
                .Concat(now)
                .Select(group => group.Key)
                .Distinct()
                .OrderBy(key => key.Product, StringComparer.Ordinal)
                .ThenBy(key => key.Client, StringComparer.Ordinal),
        ];
        var (from, to) = (Sides(before, keys), Sides(now, keys));
        var parts = PriceQuantityMix.Divide(from, to);
        return new(
            currency,
            [
                .. keys.Select(
                    (key, index) =>
                        new VarianceLine(
                            key.Product,
                            key.Client,
                            Amount(from[index], currency),
                            Amount(to[index], currency),
                            parts[index] is { } known ? VarianceParts.Of(known, currency) : null
                        )
                ),
            ]
        );
    }

    /// <summary>The parts of all lines that are known, and how many are not.</summary>
    public override string ToString() =>
        Unknown.IsEmpty ? Known.ToString() : FormattableString.Invariant($"{Known}; {Unknown.Length} lines unknown");

    private static ILookup<(string Product, string? Client), SalesFigure> Keyed(IEnumerable<SalesFigure> figures) =>
        Guard
            .Against.Null(figures)
            .ToLookup(figure =>
                (
                    Identifier.Check(Guard.Against.Null(figure).Product),
                    figure.Client is { } client ? Identifier.Check(client) : null
                )
            );

    private static UnitsAndAmount Summed(IEnumerable<SalesFigure> figures, Currency currency)
    {
        var (units, amount) = ((long?)0, (Money?)Money.Zero(currency));
        foreach (var figure in figures)
        {
            checked
            {
                units += figure.Quantity;
            }
            amount += figure.Amount;
        }
        return new(units, amount?.MinorUnits);
    }

    private static Money? Amount(UnitsAndAmount side, Currency currency) =>
        side.Amount is { } amount ? Money.OfMinor(amount, currency) : null;

    private ImmutableArray<VarianceLine> By(
        Func<VarianceLine, string?> key,
        Func<string?, (string? Product, string? Client)> name
    ) =>
        [
            .. Lines
                .GroupBy(key)
                .Select(own => Summed(name(own.Key), [.. own]))
                .OrderByDescending(line => line.Parts is null)
                .ThenByDescending(line => line.Parts?.Total.Abs().MinorUnits)
                .ThenBy(line => line.Product, StringComparer.Ordinal)
                .ThenBy(line => line.Client, StringComparer.Ordinal),
        ];

    private VarianceLine Summed((string? Product, string? Client) name, VarianceLine[] own)
    {
        return new(
            name.Product,
            name.Client,
            Money.SumIfKnown(own.Select(line => line.Basis), Currency),
            Money.SumIfKnown(own.Select(line => line.Actual), Currency),
            own.Any(line => line.Parts is null) ? null : VarianceParts.Sum(own.Select(line => line.Parts!), Currency)
        );
    }
}
