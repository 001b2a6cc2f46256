using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Ways;

/// <summary>One kind of change of a deal, of any size from 1 to the most that makes sense.</summary>
internal sealed class DiscountTrial
{
    private readonly DiscountDeal deal;
    private readonly DiscountStepKind kind;
    private readonly DealLine? line;

    // What a change can take back on each line, in minor units.
    private readonly ImmutableArray<(long Line, long Room)> rooms;

    private DiscountTrial(DiscountDeal deal, DiscountStepKind kind, DealLine? line = null)
    {
        (this.deal, this.kind, this.line) = (deal, kind, line);
        rooms = [.. deal.Lines.Select(one => (one.Number, line is null || line == one ? RoomOf(one) : 0))];
        Most =
            kind == DiscountStepKind.ShortenTerm
                ? Math.Max(0, (deal.PaymentDays ?? 0) - (deal.StandardDays ?? deal.PaymentDays ?? 0))
                : rooms.Sum(room => room.Room);
    }

    /// <summary>The largest size; 0 when there is nothing to change.</summary>
    public long Most { get; }

    public static IEnumerable<DiscountTrial> All(DiscountDeal deal) =>
        deal
            .Lines.Select(line => new DiscountTrial(deal, DiscountStepKind.RaiseLine, line))
            .Concat(deal.Lines.Length > 1 ? [new(deal, DiscountStepKind.RaiseAllLines)] : Array.Empty<DiscountTrial>())
            .Append(new(deal, DiscountStepKind.LowerHeader))
            .Append(new(deal, DiscountStepKind.FewerFreeGoods))
            .Append(new(deal, DiscountStepKind.ShortenTerm))
            .Where(trial => trial.Most > 0);

    public DiscountStep Step(long size) =>
        kind == DiscountStepKind.ShortenTerm
            ? new(kind, null, null, (int)size)
            : new(kind, line?.Number, Money.OfMinor(size, deal.Currency), null);

    public DiscountDeal After(long size)
    {
        if (kind == DiscountStepKind.ShortenTerm)
        {
            return deal with { PaymentDays = deal.PaymentDays - (int)size };
        }
        // What stays given is divided, as the discount itself was: the most leaves nothing.
        var left = Money.OfMinor(Most - size, deal.Currency).Allocate([.. rooms]);
        return deal
            .Lines.Select((one, place) => (Line: one, Back: rooms[place].Room - left[place].MinorUnits))
            .Where(change => change.Back > 0)
            .Aggregate(deal, (changed, change) => changed.With(Given(change.Line, Money.OfMinor(change.Back, deal.Currency))));
    }

    private DealLine Given(DealLine one, Money back) =>
        kind switch
        {
            DiscountStepKind.RaiseLine or DiscountStepKind.RaiseAllLines => one with
            {
                Net = one.Net + back,
                PocketPrice = one.PocketPrice + back,
            },
            DiscountStepKind.LowerHeader => one with
            {
                Net = one.Net + back,
                PocketPrice = one.PocketPrice + back,
                Header = one.Header - back,
            },
            DiscountStepKind.FewerFreeGoods => one with
            {
                FreeGoods = one.FreeGoods - back,
                PocketPrice = one.PocketPrice + back,
            },
            DiscountStepKind.ShortenTerm => one,
        };

    private long RoomOf(DealLine one) =>
        kind switch
        {
            DiscountStepKind.RaiseLine or DiscountStepKind.RaiseAllLines => one.Net is { } net
                ? Math.Max(0, (one.List - net).MinorUnits)
                : 0,
            DiscountStepKind.LowerHeader => one is { Net: not null, Header: { } header } ? header.MinorUnits : 0,
            DiscountStepKind.FewerFreeGoods => one.FreeGoods?.MinorUnits ?? 0,
            DiscountStepKind.ShortenTerm => 0,
        };
}
