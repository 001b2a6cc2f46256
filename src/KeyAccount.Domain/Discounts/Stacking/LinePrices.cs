using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>The prices of the lines while they are reckoned, in minor units and as of a sale; the freight has the place behind the last line.</summary>
internal sealed class LinePrices
{
    private readonly Quote quote;

    public LinePrices(Quote quote, StackingTerms terms)
    {
        this.quote = quote;
        Lines = quote.Lines.Length;
        List = new long[Lines + 1];
        Running = new long[Lines + 1];
        Floor = new long[Lines + 1];
        Quantity = new long[Lines + 1];
        var whole = Share.Whole.BasisPoints;
        var kept = whole - terms.Deepest.BasisPoints;
        for (var place = 0; place < Lines; place++)
        {
            var line = quote.Lines[place];
            var quantity = Math.Abs(line.Quantity);
            var list = line.ListPrice.MinorUnits * quantity;
            // Rounded up: the deepest discount is never exceeded. At most 9×10^14 · 10^4.
            var floor = RoundedDivision.Divide(list * kept, whole, Rounding.Up);
            List[place] = Running[place] = list;
            Floor[place] = Math.Max(floor, (line.FloorPrice?.MinorUnits ?? 0) * quantity);
            Quantity[place] = quantity;
            ListTotal += list;
            Units += quantity;
        }
        Total = ListTotal;
        Quantity[Lines] = 1;
        List[Lines] = Running[Lines] = quote.Terms.Freight?.MinorUnits ?? 0;
    }

    public int Lines { get; }

    public long[] List { get; }

    public long[] Running { get; }

    public long[] Floor { get; }

    public long[] Quantity { get; }

    public long ListTotal { get; }

    public long Units { get; }

    public long Total { get; private set; }

    public bool IsFreight(int place) => place == Lines;

    /// <summary>What may still be taken off before the floor.</summary>
    public long Room(int place) => Math.Max(0, Running[place] - Floor[place]);

    public void TakeOff(int place, long amount)
    {
        Running[place] -= amount;
        Total -= IsFreight(place) ? 0 : amount;
    }

    /// <summary>Amount and units of the lines of a target, as they are now or at list prices.</summary>
    public (long Amount, long Units) Of(DiscountTarget target, bool atList)
    {
        if (target.IsAllLines)
        {
            return (atList ? ListTotal : Total, Units);
        }
        var (amount, units) = (0L, 0L);
        for (var place = 0; place < Lines; place++)
        {
            if (target.Includes(quote.Lines[place]))
            {
                amount += (atList ? List : Running)[place];
                units += Quantity[place];
            }
        }
        return (amount, units);
    }
}
