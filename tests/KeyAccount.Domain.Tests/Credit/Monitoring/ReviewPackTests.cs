using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class ReviewPackTests
{
    [Fact]
    public void Every_question_has_its_answer_with_day_and_source()
    {
        var pack = ReviewPack.Of(Gathered);
        Assert.Equal(Enum.GetValues<PackQuestion>(), pack.Items.Select(item => item.Question));
        Assert.Empty(pack.Unknown);
        Assert.All(pack.Items, item => Assert.False(string.IsNullOrEmpty(item.Source)));
        Assert.Equal(
            ("2023-12-31", "20", "32.5", "60.83", "50.00 %"),
            (
                pack[PackQuestion.StatementDate].Answer,
                pack[PackQuestion.YearsInBusiness].Answer,
                pack[PackQuestion.AverageDays].Answer,
                pack[PackQuestion.DaysSalesOutstanding].Answer,
                pack[PackQuestion.Utilisation].Answer
            )
        );
        Assert.Equal(
            ("CreditInsurance 500.00 EUR", "2024-12-31"),
            (pack[PackQuestion.Cover].Answer, pack[PackQuestion.CoverExpiry].Answer)
        );
    }

    [Fact]
    public void What_nobody_supplied_is_said_to_be_unknown()
    {
        var pack = ReviewPack.Of(
            new()
            {
                Credit = new()
                {
                    Account = "A",
                    AsOf = AsOf,
                    Currency = Currency.Eur,
                },
            }
        );
        Assert.Equal(Enum.GetValues<PackQuestion>(), pack.Unknown);
        Assert.All(pack.Lines(Language.English), line => Assert.EndsWith(": unknown", line, StringComparison.Ordinal));
        Assert.All(pack.Items, item => Assert.Equal((null, null), (item.On, item.Source)));
    }

    [Fact]
    public void That_there_is_no_cover_is_known()
    {
        var pack = ReviewPack.Of(Gathered with { Credit = Gathered.Credit with { File = new() { Account = "A" } } });
        Assert.Equal(("none", "none"), (pack[PackQuestion.Cover].Answer, pack[PackQuestion.CoverExpiry].Answer));
    }

    [Fact]
    public void Cover_that_has_ended_is_not_in_it()
    {
        var pack = ReviewPack.Of(Gathered with { Credit = Gathered.Credit with { AsOf = new(2024, 12, 31) } });
        Assert.Equal("none", pack[PackQuestion.Cover].Answer);
    }

    [Theory]
    [InlineData(Language.English, "highest balance: 500.00 EUR (line ledger, 2024-06-30)")]
    [InlineData(Language.Spanish, "saldo máximo: 500.00 EUR (line ledger, 2024-06-30)")]
    [InlineData(Language.SimplifiedChinese, "最高余额: 500.00 EUR (line ledger, 2024-06-30)")]
    public void It_reads_in_every_language(Language language, string line) =>
        Assert.Contains(line, ReviewPack.Of(Gathered).Lines(language));

    private static ReviewPackFacts Gathered { get; } =
        new()
        {
            Credit = new()
            {
                Account = "A",
                AsOf = AsOf,
                Currency = Currency.Eur,
                Behaviour = new()
                {
                    Raw = Prompt with { DaysLateSigned = 2.5m },
                    Scored = Prompt,
                    AgreedDays = 30,
                    SalesWithTax = Money.Eur(6_000),
                    Ageing = new(Money.Eur(1_000), Money.Eur(0), Money.Eur(0), Money.Eur(0), Money.Eur(0)),
                    UnusedCredit = Money.Eur(0),
                    OpenDisputed = Money.Eur(0),
                },
                File = new()
                {
                    Account = "A",
                    CustomerSince = new(2015, 1, 1),
                    Statement = Strong,
                    Report = new(new(2024, 3, 1), ExternalClass.Good),
                    Securities = [new(SecurityForm.CreditInsurance, Money.Eur(500), new(2024, 1, 1), new(2024, 12, 31))],
                },
            },
            FoundedOn = new(2004, 6, 30),
            Grade = CreditGrade.B,
            Use = new(
                Instant.FromUtc(2023, 6, 30, 0, 0),
                Instant.FromUtc(2024, 6, 30, 0, 0),
                Money.Eur(500),
                Instant.FromUtc(2024, 1, 1, 0, 0),
                Money.Eur(0),
                Money.Eur(250),
                Percentage.Percent(50),
                Money.Eur(100)
            ),
            Watch = WatchPolicy.Shipped.Read(WatchPolicyTests.Good),
        };
}
