using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Benchmarks.Buyers.Buyer>;

namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>The twelve questions, each read from the object by an ordinary delegate.</summary>
internal static class BuyerFeatures
{
    private static readonly Label Euros = Label.Same("EUR");
    private static readonly Label Percent = Label.Same("%");

    public static Measure<Buyer, decimal> Revenue { get; } =
        Number("revenue", Label.Same("revenue"), Euros, 2, buyer => buyer.Revenue);

    public static Measure<Buyer, decimal> Overdue { get; } =
        Number("overdue", Label.Same("overdue"), Euros, 2, buyer => buyer.Overdue);

    public static Measure<Buyer, decimal> Exposure { get; } =
        Number("exposure", Label.Same("exposure"), Euros, 2, buyer => buyer.Exposure);

    public static Measure<Buyer, decimal> Margin { get; } =
        Number("margin", Label.Same("margin"), Percent, 2, buyer => buyer.Margin);

    public static Measure<Buyer, decimal> Returns { get; } =
        Number("returns", Label.Same("returns"), Percent, 2, buyer => buyer.Returns);

    public static Measure<Buyer, long> Orders { get; } = Count("orders", Label.Same("orders"), null, buyer => buyer.Orders);

    public static Measure<Buyer, long> DaysPastDue { get; } =
        Count("days_past_due", Label.Same("days past due"), Label.Same("days"), buyer => buyer.DaysPastDue);

    public static Measure<Buyer, long> TenureMonths { get; } =
        Count("tenure", Label.Same("tenure"), Label.Same("months"), buyer => buyer.TenureMonths);

    public static Choice<Buyer, Trade> InTrade { get; } =
        Choice("trade", Label.Same("trade"), NamedScale<Trade>.Choice(Named<Trade>(12)), buyer => buyer.Trade);

    public static Choice<Buyer, Region> InRegion { get; } =
        Choice("region", Label.Same("region"), NamedScale<Region>.Choice(Named<Region>(32)), buyer => buyer.Region);

    public static Measure<Buyer, CountryRisk> Risk { get; } =
        Grade(
            "country_risk",
            Label.Same("country risk"),
            NamedScale<CountryRisk>.Grade(Named<CountryRisk>(6)),
            buyer => buyer.CountryRisk
        );

    public static Marks<Buyer, Marks> Marked { get; } =
        Marks(
            "marks",
            Label.Same("marks"),
            new MarkScale<Marks>([
                .. Enum.GetValues<Marks>().Where(mark => mark != Marks.None).Select(mark => (mark, Label.Same($"{mark}"))),
            ]),
            buyer => buyer.Marks
        );

    /// <summary>All twelve, in the order of the fields of <see cref="BuyerCodes"/>.</summary>
    public static Feature<Buyer>[] All { get; } =
    [Revenue, Overdue, Exposure, Margin, Returns, Orders, DaysPastDue, TenureMonths, InTrade, InRegion, Risk, Marked];

    private static (TValue Member, Label Name)[] Named<TValue>(int count)
        where TValue : struct, Enum =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(code => (TValue)Enum.ToObject(typeof(TValue), code))
                .Select(member => (member, Label.Same($"{member}"))),
        ];
}
