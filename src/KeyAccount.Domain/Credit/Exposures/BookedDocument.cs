using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>An order or a production order as it is booked.</summary>
internal sealed record BookedDocument(Currency Currency)
{
    /// <summary>What is open of each of its items, and the tax in it.</summary>
    public ImmutableDictionary<ExposurePosition, (long Open, long Tax)> Items { get; init; } =
        ImmutableDictionary<ExposurePosition, (long, long)>.Empty;

    /// <summary>What it counts.</summary>
    public Int128 Weighted { get; init; }

    /// <summary>The reservation that holds it; null when none does.</summary>
    public string? Reservation { get; init; }

    /// <summary>What is held; null when nothing is.</summary>
    public Claims? Held { get; init; }

    public long HeldOn(string line) => Held?.AmountOn(line)?.MinorUnits ?? 0;

    public BookedDocument Add(ExposureChange change)
    {
        var (open, tax) = Items.GetValueOrDefault(change.Position);
        (open, tax) = (open + change.Open.MinorUnits, tax + change.Tax.MinorUnits);
        return this with
        {
            Items = open == 0 && tax == 0 ? Items.Remove(change.Position) : Items.SetItem(change.Position, (open, tax)),
        };
    }

    public Int128 WeightOn(LocalDate on, ExposureTerms terms) =>
        Items.Aggregate(Int128.Zero, (sum, item) => sum + terms.Weigh(item.Key, item.Value.Open, item.Value.Tax, on));
}
