using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;
using KeyAccount.Domain.Rules.Replay;
using KeyAccount.Domain.Tests.Credit;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class CreditSampleTests
{
    private static readonly CreditPolicy policy = Debtor.Shipped;

    [Fact]
    public void A_book_is_evaluated()
    {
        Invoice[] invoices =
        [
            .. Enumerable
                .Range(0, 24)
                .Select(month => new Invoice
                {
                    Account = "4711",
                    Number = $"{month}",
                    Issued = new LocalDate(2023, 1, 10).PlusMonths(month),
                    Due = new LocalDate(2023, 2, 9).PlusMonths(month),
                    Settlement = Settlement.On(new LocalDate(2023, 2, 12).PlusMonths(month)),
                    Amount = Money.Eur(10_000m),
                }),
        ];
        CreditFile[] files =
        [
            new()
            {
                Account = "4711",
                Form = DebtorForm.Company,
                Identity = IdentityStatus.Complete,
                Screening = ScreeningStatus.Clear,
                Events = CreditEvents.None,
            },
        ];

        #region credit: from records
        var book = AccountBook.Of(invoices, []);
        var portfolio = book.SeenOn(new LocalDate(2024, 12, 31), new BookTerms { Currency = Currency.Eur });
        var debtors = CreditPortfolio.Of(book, portfolio, files, BehaviourTerms.Shipped);

        var unit = PolicyUnit.FromNetSales(Money.Eur(10_000_000m)); // 10,000 EUR: what the caps are counted in
        var policy = CreditPolicy.Shipped(new CreditTerms { Unit = unit });
        var evaluation = policy.EvaluateAll(debtors.Accounts).Single();

        var line = evaluation.Line!; // 1,000 EUR: its binding part is the concentration, for nobody else owes us anything
        var parts = string.Join(", ", line.Parts.Select(part => $"{part.Kind} {part.Amount}"));
        #endregion
        Assert.Equal(
            (CreditOutcome.Graded, EvidenceTrack.Trade, CreditGrade.B),
            (evaluation.Outcome, evaluation.Track, evaluation.Grade)
        );
        Assert.Equal("1000.00 EUR (Concentration)", line.ToString());
        Assert.Contains("Need", parts, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_and_ways_are_told_to_each_reader()
    {
        var facts = Debtor.Trading.Paying(conduct =>
            conduct with
            {
                DaysLate = 25m,
                LateByNumber = Share.Percent(60),
                OldestOverdueDays = 40,
            }
        );

        #region credit: reasons and ways
        var evaluation = policy.Evaluate(facts);

        foreach (var reason in evaluation.PrincipalReasons(Audience.Client)) // at most four, the weightiest first
        {
            Console.WriteLine(reason.ToString(Language.English));
        }

        foreach (var way in evaluation.WaysTo(CreditGrade.B, Audience.Client))
        {
            Console.WriteLine($"grade B from: {way.ToString(Language.English)}, all else being equal");
        }
        #endregion
        Assert.Equal(CreditGrade.D, evaluation.Grade);
        Assert.NotEmpty(evaluation.WaysTo(CreditGrade.B, Audience.Client));
    }

    [Fact]
    public void Two_policies_are_compared_over_a_book()
    {
        CreditFacts[] debtors = [Debtor.Trading];
        var signed = Debtor.Shipped;
        var draft = CreditPolicy.Shipped(Debtor.Terms with { NeedFactor = 1.2m });

        #region credit: compare
        var comparison = CreditComparison.Of(signed.EvaluateAll(debtors), draft.EvaluateAll(debtors));

        Console.WriteLine($"{comparison.Before!.Sum} of lines become {comparison.After!.Sum}");
        Console.WriteLine($"expected loss {comparison.Before.ExpectedLoss} becomes {comparison.After.ExpectedLoss}");
        foreach (var shift in comparison.Affected.Take(10)) // the largest change of a line first
        {
            Console.WriteLine($"{shift.Account}: {shift.LineDifference}, {shift.Reasons.Length} rules or lines differ");
        }
        #endregion
        Assert.Equal("A", Assert.Single(comparison.Affected).Account);
    }

    [Fact]
    public void A_decision_is_kept_and_replayed()
    {
        var facts = Debtor.Trading;
        var asOf = Debtor.AsOf;
        List<string> log = [];

        #region decisions: keep and replay
        var decision = policy.KnockOuts.Decide(facts, asOf);

        var record = DecisionRecord.Of(decision, subject: facts.Account);
        log.Add(record.Text); // one line of ASCII, sealed by a hash

        if (DecisionRecord.TryRead(log[0], out var read, out var problem))
        {
            var result = read.ReplayBy(policy.KnockOuts); // the policy of that id, version and fingerprint
            Console.WriteLine(result.IsSame ? "the same bytes" : result.Difference);
        }
        else
        {
            Console.WriteLine(problem); // a byte was changed
        }
        #endregion
        Assert.True(read!.ReplayBy(policy.KnockOuts).IsSame);
    }

    [Fact]
    public void A_decision_tells_the_ways_to_another_outcome()
    {
        var client = new Rules.Client { Orders = 4, DaysLate = 12 };
        var asOf = Debtor.AsOf;
        var late = Features<Rules.Client>.Number(
            "days_late",
            new("days late", "días de retraso", "逾期天数"),
            new("days", "días", "天"),
            1,
            facts => facts.DaysLate,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );
        var release = new ObjectionPolicy<Rules.Client>(
            PolicyIdentity.SignedBy("Head of finance", "order-release", "1"),
            Verdict.Refer(0),
            new Rule<Rules.Client, Verdict>("LATE", late.Above(9), Verdict.Refer(1))
        );

        #region decisions: ways
        var decision = release.Decide(client, asOf);

        foreach (var way in decision.WaysTo(Verdict.Approve, new WayTerms { By = [Changeability.ByClient] }))
        {
            Console.WriteLine(way); // days late at most 9 days, now 12 days
        }
        #endregion
        Assert.Equal("days late at most 9 days, now 12 days", decision.WaysTo(Verdict.Approve)[0].ToString());
    }
}
