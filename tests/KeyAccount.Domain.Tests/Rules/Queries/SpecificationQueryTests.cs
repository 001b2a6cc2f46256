using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>Each kind of comparison below, on and above its threshold, and unknown, over every kind of column.</summary>
public class SpecificationQueryTests
{
    private static readonly LocalDate Day = new(2024, 2, 29);

    private static readonly Client[] Book =
    [
        new(),
        .. Beside(100, code => new Client { Revenue = Money.OfMinor(code, Currency.Eur) }),
        .. Beside(-100, code => new Client { Revenue = Money.OfMinor(code, Currency.Eur) }),
        .. Beside(1_200, code => new Client { Margin = Share.FromBasisPoints((int)code) }),
        .. Beside(10, code => new Client { Orders = code }),
        .. Beside(9_000, code => new Client { DaysLate = code / 100m }),
        .. Beside(0, days => new Client { Since = Day.PlusDays((int)days) }),
        .. Beside(1, code => new Client { Segment = (Segment)code }),
        .. Beside(5, code => new Client { Segment = (Segment)code }),
        .. Beside(1, code => new Client { Risk = (Risk)code }),
        new() { Risk = (Risk)7 },
        .. Enumerable.Range(0, 16).Select(code => new Client { Signs = (Signs)code }),
        new() { Insured = true },
        new() { Insured = false },
    ];

    private static readonly Dictionary<string, Specification<Client>> Statements = new Specification<Client>[]
    {
        Clients.Revenue.AtLeast(Money.Eur(1)),
        Clients.Revenue.Above(Money.Eur(1)),
        Clients.Revenue.AtMost(Money.Eur(-1)),
        Clients.Revenue.Below(Money.Eur(-1)),
        Clients.Revenue.Is(Money.Eur(1)),
        Clients.Revenue.IsKnown,
        Clients.Margin.AtLeast(Share.Percent(12)),
        Clients.Margin.Below(Share.Percent(12)),
        Clients.Orders.Above(10),
        Clients.Orders.AtLeast(5_000_000_000),
        Clients.DaysLate.Above(90),
        Clients.DaysLate.Is(90),
        Clients.Since.AtMost(Day),
        Clients.Since.Above(Day),
        Clients.Since.IsKnown,
        Clients.Segment.Is(Segment.Industry),
        Clients.Segment.IsAnyOf(Segment.Trade, Segment.Industry, Segment.Education),
        Clients.Segment.IsAnyOf(Segment.Trade, Segment.Industry, Segment.Health, Segment.Education),
        Clients.Segment.IsKnown,
        Clients.Risk.AtLeast(Risk.Middle),
        Clients.Risk.Below(Risk.High),
        Clients.Risk.Is(Risk.High),
        Clients.Risk.IsKnown,
        Clients.Signs.HasAll(Signs.Blocked | Signs.Insolvent),
        Clients.Signs.HasAny(Signs.Blocked | Signs.Disputed),
        Clients.Signs.IsKnown,
        Clients.Insured.IsTrue,
        Clients.Insured.IsFalse,
        Clients.Insured.IsKnown,
        Clients.Revenue.AtLeast(Money.Eur(1)) & Clients.Margin.IsKnown,
        Clients.Revenue.AtLeast(Money.Eur(1)) | !Clients.Orders.IsKnown,
        !(Clients.Revenue.AtLeast(Money.Eur(1)) & !(Clients.Orders.Above(10) | Clients.Insured.IsTrue)),
    }.ToDictionary(statement => statement.ToString(), StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Statements.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Columns_of_codes_give_the_truth_of_the_facts(string statement) =>
        AssertAgreement(Statements[statement], ClientMaps.Codes);

    [Theory]
    [MemberData(nameof(All))]
    public void Columns_of_values_give_the_truth_of_the_facts(string statement) =>
        AssertAgreement(Statements[statement], ClientMaps.Values);

    [Theory]
    [MemberData(nameof(All))]
    public void Yes_no_and_unknown_make_up_all(string statement) // law:S3
    {
        using var database = ClientDatabase.With(Book);
        int Count(Specification<Client> specification, Truth truth) =>
            database.Clients.Count(specification.Over(ClientMaps.Codes, truth));
        var some = Statements[statement];

        Assert.Equal(Book.Length, Count(some, Truth.Yes) + Count(!some, Truth.Yes) + Count(some, Truth.Unknown));
        Assert.Equal(Count(some, Truth.Unknown), Count(!some, Truth.Unknown));
    }

    [Fact]
    public void The_book_meets_every_truth_of_a_comparison()
    {
        var truths = Statements.Values.SelectMany(statement => Book.Select(statement.Evaluate)).ToLookup(truth => truth);

        Assert.All(Enum.GetValues<Truth>(), truth => Assert.True(truths[truth].Count() > 20));
    }

    [Fact]
    public void A_date_kept_as_text_compares_as_a_date()
    {
        using var database = ClientDatabase.With(
            new Client { Since = new(999, 12, 31) },
            new Client { Since = new(2024, 2, 28) },
            new Client { Since = Day },
            new Client { Since = new(2024, 10, 1) },
            new Client()
        );
        var map = new FeatureMap<Client, ClientRow>().Map(Clients.Since, row => row.SinceText);

        Assert.Equal([1, 2, 3], Ids(database, Clients.Since.AtMost(Day).Over(map)));
        Assert.Equal([4], Ids(database, Clients.Since.Above(Day).Over(map)));
    }

    [Fact]
    public void An_undeclared_number_is_unknown()
    {
        using var database = ClientDatabase.With(new Client { Segment = (Segment)3, Risk = (Risk)7 });
        var specification = Clients.Segment.Is(Segment.Trade) | Clients.Risk.AtMost(Risk.Low);

        Assert.Equal(Truth.Unknown, database.Clients.Select(ClientMaps.Codes.Truth(specification)).Single());
        Assert.Equal(Truth.Unknown, database.Clients.Select(ClientMaps.Values.Truth(specification)).Single());
    }

    [Fact]
    public void An_undeclared_mark_is_ignored()
    {
        using var database = ClientDatabase.With(new Client { Signs = (Signs)8 });

        Assert.Equal(
            Truth.No,
            database.Clients.Select(ClientMaps.Values.Truth(Clients.Signs.HasAny(Signs.Blocked | Signs.Disputed))).Single()
        );
    }

    [Fact]
    public void A_flag_kept_as_neither_zero_nor_one_is_unknown()
    {
        using var database = ClientDatabase.With(new Client { Insured = true });
        database.Clients.ExecuteUpdate(update => update.SetProperty(row => row.InsuredNumber, 2));

        Assert.Equal(
            (Truth.Unknown, Truth.No),
            database
                .Clients.Select(
                    ClientMaps
                        .Codes.Truth(Clients.Insured.IsTrue)
                        .Project(
                            ClientMaps.Codes.Truth(Clients.Insured.IsKnown),
                            (row, isTrue, isKnown) => new ValueTuple<Truth, Truth>(isTrue, isKnown)
                        )
                )
                .Single()
        );
    }

    [Fact]
    public void Columns_that_always_have_a_value_are_never_unknown()
    {
        using var database = ClientDatabase.Empty();
        database.Complete.Add(
            new()
            {
                Id = 1,
                RevenueMinor = 100,
                Margin = Share.Percent(12),
                OrderCount = 10,
                Since = Day,
                Segment = Segment.Industry,
                Risk = Risk.Middle,
                Signs = Signs.Blocked,
                Insured = true,
            }
        );
        database.SaveChanges();
        var client = new Client
        {
            Revenue = Money.Eur(1),
            Margin = Share.Percent(12),
            Orders = 10,
            Since = Day,
            Segment = Segment.Industry,
            Risk = Risk.Middle,
            Signs = Signs.Blocked,
            Insured = true,
        };
        var asked = Statements.Values.Where(statement => !statement.ToString().Contains("days late", StringComparison.Ordinal));

        Assert.All(
            asked,
            statement =>
                Assert.Equal(
                    statement.Evaluate(client),
                    database.Complete.Select(ClientMaps.Complete.Truth(statement)).Single()
                )
        );
    }

    // law:S4
    private static void AssertAgreement(Specification<Client> specification, FeatureMap<Client, ClientRow> map)
    {
        using var database = ClientDatabase.With(Book);

        Assert.Equal(Ids(specification, Truth.Yes), Ids(database, specification.Over(map)));
        Assert.Equal(Ids(specification, Truth.No), Ids(database, (!specification).Over(map)));
        Assert.Equal(Ids(specification, Truth.Unknown), Ids(database, specification.Over(map, Truth.Unknown)));
        Assert.Equal(
            Book.Select(specification.Evaluate),
            database.Clients.OrderBy(row => row.Id).Select(map.Truth(specification)).ToList()
        );
    }

    private static IEnumerable<int> Ids(Specification<Client> specification, Truth truth) =>
        Book.Select((client, index) => (client, Id: index + 1))
            .Where(entry => specification.Evaluate(entry.client) == truth)
            .Select(entry => entry.Id);

    private static List<int> Ids(
        ClientDatabase database,
        System.Linq.Expressions.Expression<Func<ClientRow, bool>> condition
    ) => database.Clients.Where(condition).Select(row => row.Id).OrderBy(id => id).ToList();

    private static IEnumerable<Client> Beside(long threshold, Func<long, Client> client) =>
        [client(threshold - 1), client(threshold), client(threshold + 1)];
}
