using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Accounts;

/// <summary>
/// Generators of small books of realistic records: credit notes, part payments, disputes, early, late and open invoices, three
/// currencies, corporate families and client files with gaps. Every record is valid, and every book can be seen on any day.
/// </summary>
public static class BookGenerators
{
    private static readonly LocalDate FirstDay = new(2022, 1, 1);
    private const int Days = 912;

    /// <summary>Invoices of one account, by number; some books give no settlements, taxes or quantities at all.</summary>
    public static Gen<ImmutableArray<Invoice>> InvoicesOf(string account) => Draw.From(draw => Invoices(draw, account));

    /// <summary>One client file; every answer is missing one time in three.</summary>
    public static Gen<AccountProfile> ProfileOf(string account) => Draw.From(draw => Profile(draw, account, parent: null));

    /// <summary>A book of 1 to 8 accounts.</summary>
    public static Gen<AccountBook> Books { get; } =
        Draw.From(draw =>
        {
            var accounts = Enumerable.Range(1, 1 + draw.Below(8)).Select(number => $"A-{number}").ToList();
            var profiles = accounts
                .Select(
                    (account, index) =>
                        Profile(draw, account, index > 0 && draw.Chance(25) ? draw.Pick(accounts[..index]) : null)
                )
                .Where(_ => draw.Chance(80))
                .ToList();
            return AccountBook.Of(accounts.SelectMany(account => Invoices(draw, account)), profiles);
        });

    /// <summary>The facts of one account of such a book, as of a day in its last year.</summary>
    public static Gen<AccountFacts> Facts { get; } =
        from book in Books
        from day in Gen.Choose(Days - 366, Days)
        let portfolio = book.SeenOn(FirstDay.PlusDays(day), new() { Currency = Currency.Eur })
        where !portfolio.Accounts.IsEmpty
        from facts in Gen.Elements(portfolio.Accounts.AsEnumerable())
        select facts;

    private static ImmutableArray<Invoice> Invoices(Draw draw, string account)
    {
        var (says, taxed, counted) = (draw.Chance(90), draw.Chance(70), draw.Chance(50));
        var currency = draw.Chance(80) ? Currency.Eur : draw.Pick(Currency.Usd, Currency.Jpy);
        return
        [
            .. Enumerable
                .Range(1, draw.Below(25))
                .Select(number => Invoice(draw, account, number, currency, says, taxed, counted)),
        ];
    }

    private static Invoice Invoice(
        Draw draw,
        string account,
        int number,
        Currency currency,
        bool says,
        bool taxed,
        bool counted
    )
    {
        var issued = FirstDay.PlusDays(draw.Below(Days));
        var units = draw.Between(1, draw.Pick<long>(1_000, 50_000, 5_000_000)) * (draw.Chance(8) ? -1 : 1);
        var due = issued.PlusDays(draw.Pick(0, 14, 30, 60));
        var isPaidInPart = units > 1 && draw.Chance(10);
        var isDisputed = draw.Chance(7);
        return new()
        {
            Account = account,
            Number = $"{number:0000}",
            Issued = issued,
            Due = draw.Chance(95) ? due : null,
            Amount = Money.OfMinor(units, currency),
            Tax = taxed ? Money.OfMinor(units * 19 / 119, currency) : null,
            Settlement =
                !says ? Settlement.Unknown
                : draw.Chance(20) ? Settlement.Open
                : Settlement.On(Later(issued, due.PlusDays(draw.Below(60) - 20))),
            Quantity = counted ? draw.Below(500) : null,
            Disputed = draw.Chance(20) ? null : isDisputed,
            Paid = isPaidInPart ? Money.OfMinor(units / 2, currency) : null,
            PaidOn = isPaidInPart ? issued.PlusDays(draw.Below(40)) : null,
        };
    }

    private static AccountProfile Profile(Draw draw, string account, string? parent)
    {
        T? Maybe<T>(T value)
            where T : struct => draw.Chance(67) ? value : null;

        var assessed = FirstDay.PlusDays(draw.Below(Days));
        return new()
        {
            Account = account,
            Parent = parent,
            SectorScheme = "KEY",
            Sector = draw.Chance(50) ? "health" : null,
            SectorEvidencedOn = Maybe(FirstDay.PlusDays(draw.Below(Days))),
            PubliclyOwned = Maybe(draw.Chance(50)),
            PubliclyMandated = Maybe(draw.Chance(20)),
            DesignatedCritical = Maybe(draw.Chance(10)),
            Tie = Maybe(draw.Pick(Enum.GetValues<ValueChainTie>())),
            TieSince = Maybe(FirstDay.PlusDays(draw.Below(Days))),
            TieMonths = Maybe(draw.Below(60)),
            EquityShare = Maybe(Share.FromBasisPoints(draw.Below(10_001))),
            Potential = Maybe(draw.Below(101)),
            AssessedOn = Maybe(assessed),
            AssessedBy = "first",
            CountersignedBy = draw.Pick("first", "second", null),
            Observation = draw.Chance(40)
                ? new()
                {
                    Grade = ObservationGrade.Of($"{draw.Pick('A', 'B', 'C', 'F')}{draw.Pick('1', '2', '3', '6')}"),
                    ObservedOn = assessed,
                    Expires = Maybe(assessed.PlusMonths(12)),
                }
                : null,
            Wallet = Maybe(Money.OfMinor(draw.Between(0, 100_000_000), Currency.Eur)),
            Contribution = Maybe(Money.OfMinor(draw.Between(-1_000_000, 10_000_000), Currency.Eur)),
            SupplierRank = Maybe(1 + draw.Below(8)),
            DeliveryScore = Maybe(draw.Below(101)),
            ContractedShare = Maybe(Share.FromBasisPoints(draw.Below(10_001))),
            ContactRoles = Maybe(draw.Below(6)),
            ReferenceValue = Maybe(draw.Below(101)),
            PreviousTier = Maybe(
                draw.Pick(AccountTier.Standard, AccountTier.Maintain, AccountTier.Development, AccountTier.Key)
            ),
            PreviousTierSince = Maybe(FirstDay.PlusDays(draw.Below(Days))),
        };
    }

    private static LocalDate Later(LocalDate one, LocalDate other) => one > other ? one : other;
}
