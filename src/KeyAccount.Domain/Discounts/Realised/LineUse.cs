using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>How far the invoiced lines of one offered line have used it, in the order of their days.</summary>
/// <remarks>
/// Units count up to the quantity, in the days of the quote; the rest is beyond. What is taken back frees what came last: first units beyond the
/// quantity, then covered ones, then those outside the days.
/// </remarks>
internal sealed class LineUse(long quantity, DateRange validity)
{
    private static readonly UnitKind[] TakenBackFrom =
    [
        UnitKind.BeyondQuantity,
        UnitKind.Covered,
        UnitKind.AfterExpiry,
        UnitKind.BeforeStart,
    ];

    private readonly long[] units = new long[Enum.GetValues<UnitKind>().Length];

    /// <summary>The units of a kind so far.</summary>
    public long Of(UnitKind kind) => units[(int)kind];

    /// <summary>The parts of a further line, whose quantity is known.</summary>
    public IEnumerable<InvoicedPart> Add(InvoicedLine line)
    {
        (UnitKind Kind, long Units)[] counts = [.. Counted(line).Where(part => part.Units != 0)];
        foreach (var (kind, count) in counts)
        {
            units[(int)kind] += count;
        }
        if (counts.Length == 0)
        {
            return [new(line, UnitKind.Covered, 0, line.Amount)];
        }
        var amounts = line.Amount?.Allocate([.. counts.Select(part => ((long)part.Kind, Math.Abs(part.Units)))]);
        return counts.Select((part, index) => new InvoicedPart(line, part.Kind, part.Units, amounts?[index]));
    }

    private IEnumerable<(UnitKind Kind, long Units)> Counted(InvoicedLine line)
    {
        var left = line.Quantity!.Value;
        if (left < 0)
        {
            foreach (var kind in TakenBackFrom)
            {
                var back = Math.Min(-left, Of(kind));
                yield return (kind, -back);
                left += back;
            }
            yield return (UnitKind.NeverInvoiced, left);
        }
        else if (!validity.Contains(line.On))
        {
            yield return (line.On < validity.Start ? UnitKind.BeforeStart : UnitKind.AfterExpiry, left);
        }
        else
        {
            var covered = Math.Min(left, quantity - Of(UnitKind.Covered));
            yield return (UnitKind.Covered, covered);
            yield return (UnitKind.BeyondQuantity, left - covered);
        }
    }
}
