using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tests.Credit.Checks;
using KeyAccount.Domain.Tests.Credit.Exposures;
using KeyAccount.Domain.Tests.Credit.Lines;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>The laws that hold across the rooms of credit control, and the property cases of other systems.</summary>
public class CreditControlLawTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly CheckSubject[] AboutOverdue =
    [
        CheckSubject.OldestItem,
        CheckSubject.OverdueAmount,
        CheckSubject.Ageing,
    ];

    [Fact] // law:K3
    public void An_existing_good_customer_is_not_treated_worse_than_a_newcomer()
    {
        var (better, same) = (0, 0);
        Prop.ForAll(
                Gen.Choose(0, 5_000).ToArbitrary(),
                Gen.Choose(14_600, 200_000).ToArbitrary(),
                (request, sales) =>
                {
                    var existing = Debtor.Reported.Filed(file => file with { RequestedLine = Money.Eur(request) }) with
                    {
                        Behaviour = Debtor.Reported.Behaviour with { SalesWithTax = Money.Eur(sales) },
                    };
                    var (known, unknown) = (existing, existing with { Behaviour = Debtor.Starter.Behaviour });
                    var (one, other) = (known.Evaluated(), unknown.Evaluated());
                    better += one.Line?.Amount > other.Line?.Amount ? 1 : 0;
                    same += one.Line?.Amount == other.Line?.Amount ? 1 : 0;
                    return one.Outcome >= other.Outcome
                        && !(one.Grade < other.Grade)
                        && (other.Line?.Amount is not { } less || one.Line?.Amount >= less);
                }
            )
            .Check(Many);
        Assert.All([better, same], met => Assert.True(met > 5, $"met only {met} times"));
    }

    [Fact] // law:K3
    public void A_renewal_needs_nobody_where_a_newcomer_needs_an_approval()
    {
        var lines = new LineBook("old", "new").Grant("old", 1_000);
        var terms = CreditLineTerms.Limited(Money.Eur(1_000), LineBook.Day.PlusDays(1));
        Assert.Null(lines.TryGrant("old", terms, isApproved: false).Refusal);
        Assert.Equal(CreditLineRefusalReason.ApprovalNeeded, lines.TryGrant("new", terms, isApproved: false).Refusal!.Reason);
    }

    [Fact] // law:K5
    public void The_line_itself_may_be_used_in_every_room_and_not_a_cent_more()
    {
        var met = 0;
        Prop.ForAll(
                Gen.Choose(0, 50_000).ToArbitrary(),
                Gen.Choose(1, 50_000).ToArbitrary(),
                (used, adds) =>
                {
                    met++;
                    var (before, more) = (used / 100m, adds / 100m);
                    return new[] { 0m, 0.01m }.All(less =>
                    {
                        var limit = before + more - less;
                        var isWithin = less == 0;
                        return limit <= 0
                            || (
                                Paper.On(limit, before, more).Judged().IsApproval == isWithin
                                && Admits(limit, before, more) == isWithin
                                && Watches(limit, before, more) != UseStatus.Hold == isWithin
                            );
                    });
                }
            )
            .Check(Many);
        Assert.True(met > 100, $"met only {met} times");
    }

    [Fact] // law:K13
    public void No_command_on_a_line_changes_what_is_used_on_it()
    {
        var (cuts, closed) = (0, 0);
        Prop.ForAll(
                Gen.Choose(1, 2_000).ListOf(5).ToArbitrary(),
                Gen.Elements("grant", "suspend", "stop").ListOf(5).ToArbitrary(),
                (amounts, kinds) =>
                {
                    var lines = new LineBook("c-1").Grant("c-1", 1_000);
                    var ledger = Aligned(lines, Ledger.Empty);
                    ledger = ledger
                        .Apply(LedgerCommand.Reserve("held", lines.Chain("c-1").ClaimsFor(Money.Eur(600)), null), lines.Now)
                        .Ledger;
                    return amounts
                        .Zip(kinds)
                        .All(step =>
                        {
                            _ = Command(lines, step.Second, step.First);
                            ledger = Aligned(lines, ledger);
                            var headroom = ledger.HeadroomOf("credit.c-1", lines.Now)!;
                            cuts += headroom.Excess.IsPositive ? 1 : 0;
                            closed += lines.Chain("c-1").Admits ? 0 : 1;
                            return (headroom.Net, headroom.Pending) == (Money.Eur(0), Money.Eur(600));
                        });
                }
            )
            .Check(Many.WithMaxTest(100));
        Assert.All([cuts, closed], met => Assert.True(met > 10, $"met only {met} times"));
    }

    [Fact] // law:K16
    public void Orders_of_different_accounts_commute()
    {
        var refused = 0;
        Prop.ForAll(
                Gen.Choose(1, 500).ListOf(6).ToArbitrary(),
                Gen.Choose(1, 500).ListOf(6).ToArbitrary(),
                (first, second) =>
                {
                    var lines = new LineBook("a", "b").Grant("a", 1_000).Grant("b", 1_000);
                    (string, decimal)[] ofA = [.. first.Select(euros => ("a", (decimal)euros))];
                    (string, decimal)[] ofB = [.. second.Select(euros => ("b", (decimal)euros))];
                    var one = Placed(lines, [.. ofA, .. ofB]);
                    var other = Placed(lines, [.. ofB.Zip(ofA).SelectMany(pair => new[] { pair.First, pair.Second })]);
                    refused += one.Refused.Length;
                    return new[] { "credit.a", "credit.b" }.All(line =>
                        one.Ledger.HeadroomOf(line, lines.Now)!.Used == other.Ledger.HeadroomOf(line, lines.Now)!.Used
                    );
                }
            )
            .Check(Many.WithMaxTest(100));
        Assert.True(refused > 10, $"refused only {refused} times");
    }

    /// <summary>The property case of parallel requests, over their orders: the sum approved is at most the limit.</summary>
    [Fact] // law:K12
    public void Whoever_asks_first_the_sum_that_a_family_is_admitted_stays_within_its_line()
    {
        var (refused, full) = (0, 0);
        Prop.ForAll(
                Gen.Choose(1, 400).ListOf(10).ToArbitrary(),
                Gen.Elements("a", "b").ListOf(10).ToArbitrary(),
                (amounts, members) =>
                {
                    var lines = new LineBook("holding", "a", "b")
                        .Grant("holding", 1_000)
                        .Grant("a", CreditLimit.Inherit)
                        .Grant("b", 400)
                        .Share("holding", "a", "b");
                    var placed = Placed(lines, [.. members.Zip(amounts.Select(euros => (decimal)euros))]);
                    refused += placed.Refused.Length;
                    var whole = placed.Ledger.HeadroomOf("credit.holding", lines.Now)!;
                    full += whole.Used > Money.Eur(900) ? 1 : 0;
                    return whole.Used <= Money.Eur(1_000)
                        && placed.Ledger.HeadroomOf("credit.b", lines.Now)!.Used <= Money.Eur(400)
                        && placed.Granted == whole.Used
                        && placed.Refused.All(lines => lines.Any(line => line.Missing.IsPositive));
                }
            )
            .Check(Many.WithMaxTest(100));
        Assert.All([refused, full], met => Assert.True(met > 10, $"met only {met} times"));
    }

    /// <summary>The property case of erpnext PR #57786.</summary>
    [Fact]
    public void Who_owes_nothing_is_never_blocked_for_overdue()
    {
        var blocked = 0;
        Prop.ForAll(
                AnyPaper.Known.ToArbitrary(),
                facts =>
                {
                    var free = facts with { Overdue = OverdueItems.None(facts.Currency), Open = Money.Zero(facts.Currency) };
                    blocked += BlocksForOverdue(facts) ? 1 : 0;
                    return !BlocksForOverdue(free);
                }
            )
            .Check(Many);
        Assert.True(blocked > 20, $"blocked only {blocked} times");
    }

    /// <summary>The property case of metasfresh #3741.</summary>
    [Fact]
    public void A_granted_line_cannot_be_taken_out()
    {
        var lines = new LineBook("c-1").Grant("c-1", 1_000);
        var before = lines.At("c-1", LineBook.Day);
        var granted = Assert.IsType<LineGrant>(before.Grant!.Command);
        var answer = lines.Do(
            CreditLineCommand.Withdraw("away", LineBook.Key("c-1"), granted.Proposal, LineBook.Anna, "a mistake")
        );
        Assert.Equal(CreditLineRefusalReason.AlreadyGranted, answer.Refusal!.Reason);
        Assert.Equal(before.Terms, lines.At("c-1", LineBook.Day).Terms);
    }

    /// <summary>The same: putting it right is another entry, and what was known before is still read as it was.</summary>
    [Fact]
    public void A_correction_of_a_granted_line_leaves_what_was_known()
    {
        var lines = new LineBook("c-1").Grant("c-1", 1_000);
        var then = lines.Now;
        _ = lines.AtDay(5).Grant("c-1", 300);
        Assert.Equal("1000.00 EUR", $"{lines.Register.LineAt(LineBook.Key("c-1"), LineBook.Day, then).Limit!.Applied}");
        Assert.Equal("300.00 EUR", $"{lines.At("c-1", LineBook.Day).Limit!.Applied}");
    }

    private static bool Admits(decimal limit, decimal used, decimal adds)
    {
        var trade = Trade.Limited(limit);
        return trade.Saves("SO-1", ExposureStage.Ordered, used) && trade.Saves("SO-2", ExposureStage.Ordered, adds);
    }

    private static UseStatus Watches(decimal limit, decimal used, decimal adds) =>
        WatchPolicy
            .Shipped.Read(
                new()
                {
                    Subject = "c-1",
                    AsOf = LineBook.Day,
                    Limit = Money.Eur(limit),
                    Used = Money.Eur(used),
                    Asked = Money.Eur(adds),
                }
            )
            .Status;

    private static bool BlocksForOverdue(CreditCheckFacts facts) =>
        facts
            .Checked()
            .Precedence.Any(standing => standing.Outcome == RuleOutcome.Blocks && AboutOverdue.Contains(standing.Rule.Subject));

    private static CreditLineAnswer Command(LineBook lines, string kind, int amount) =>
        kind switch
        {
            "grant" => lines.TryGrant("c-1", CreditLineTerms.Limited(Money.Eur(amount), LineBook.Day)),
            "suspend" => lines.Do(
                CreditLineCommand.Suspend(
                    lines.NextId,
                    LineBook.Key("c-1"),
                    LineBook.Day,
                    null,
                    LineBook.Nightly,
                    "a failed check"
                )
            ),
            _ => lines.Do(CreditLineCommand.Stop(lines.NextId, LineBook.Key("c-1"), LineBook.Day, LineBook.Anna, "insolvent")),
        };

    private static Ledger Aligned(LineBook lines, Ledger ledger, string line = "c-1")
    {
        var commands = LedgerAlignment.Commands(lines.Chain(line), ledger, lines.Now);
        return commands.IsEmpty ? ledger : ledger.ApplyLinked(commands, lines.Now).Ledger;
    }

    private static (Ledger Ledger, Money Granted, LineRefusal[][] Refused) Placed(
        LineBook lines,
        (string Account, decimal Euros)[] orders
    )
    {
        var ledger = lines.Register.Lines.Aggregate(Ledger.Empty, (aligned, line) => Aligned(lines, aligned, line.Account));
        var (granted, refused) = (Money.Eur(0), new List<LineRefusal[]>());
        foreach (var (place, (account, euros)) in orders.Index())
        {
            var claims = lines.Chain(account).ClaimsFor(Money.Eur(euros));
            (ledger, var answer) = ledger.Apply(LedgerCommand.Reserve($"order-{place}", claims, null), lines.Now);
            granted += answer.IsGranted ? Money.Eur(euros) : Money.Eur(0);
            if (answer.Refusal is { } refusal)
            {
                refused.Add([.. refusal.Lines]);
            }
        }
        return (ledger, granted, [.. refused]);
    }
}
