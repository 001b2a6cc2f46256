using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;
using LineState = KeyAccount.Domain.Credit.Checks.LineState;

namespace KeyAccount.Domain.Tests.Credit.Admissions;

public class ChainFactsTests
{
    private static readonly LocalDate Today = new(2024, 5, 15);
    private static readonly Instant Now = Instant.FromUtc(2024, 5, 15, 8, 0);
    private static readonly CreditLineKey Client = CreditLineKey.Of("client");
    private static readonly CreditLineKey Parent = CreditLineKey.Of("parent");
    private static readonly LineActor Anna = LineActor.Person("anna");
    private static readonly CreditLineOffice Office = CreditLineOffice.For([Client, Parent], Currency.Eur);

    private CreditLineRegister register = CreditLineRegister.Empty;
    private Ledger ledger = Ledger.Empty;

    [Fact]
    public void Line_and_exposure_are_those_of_the_level_with_the_least_room()
    {
        Family(10_000, 25_000);
        Use(Parent, 20_000);

        var facts = Facts();

        Assert.Equal((Money.Eur(25_000), "parent", Money.Eur(20_000)), (facts.Line!.Limit, facts.Line.Level, facts.Exposure));
    }

    [Fact]
    public void Of_equal_room_the_lowest_level_is_told()
    {
        Family(10_000, 25_000);
        Use(Parent, 15_000);

        Assert.Equal("client", Facts().Line!.Level);
    }

    [Fact]
    public void An_unknown_line_stays_unknown()
    {
        var facts = Facts();

        Assert.Equal((null, null, null), (facts.Line, facts.Exposure, facts.LineValidUntil));
    }

    [Fact]
    public void Unlimited_and_not_checked_are_told_apart()
    {
        Grant(Client, CreditLineTerms.Of(CreditLimit.Unlimited, Currency.Eur, Today));
        var unlimited = Facts().Line!.Kind;
        Grant(Client, CreditLineTerms.Of(CreditLimit.NoCheck, Currency.Eur, Today));

        Assert.Equal((CheckedLineKind.Unlimited, CheckedLineKind.NoCheck), (unlimited, Facts().Line!.Kind));
    }

    [Fact]
    public void The_first_end_of_any_level_is_told_and_its_day_is_the_last_that_counts()
    {
        Grant(Parent, CreditLineTerms.Limited(Money.Eur(1), Today).Until(new(2024, 7, 1)));
        Grant(Client, CreditLineTerms.Limited(Money.Eur(1), Today).Until(new(2024, 8, 1)));
        Do(CreditLineCommand.Link("link", Client, Parent, FamilyLinkKind.Shared, Today, Anna));

        Assert.Equal(new LocalDate(2024, 6, 30), Facts().LineValidUntil);
    }

    [Fact]
    public void A_line_without_an_end_is_valid_for_ever()
    {
        Grant(Client, CreditLineTerms.Limited(Money.Eur(1), Today));

        Assert.Equal(CreditCheckFacts.Forever, Facts().LineValidUntil);
    }

    [Theory]
    [InlineData(LineState.Ok, false, LineState.Ok)]
    [InlineData(LineState.Watch, false, LineState.Watch)]
    [InlineData(LineState.Watch, true, LineState.Stop)]
    [InlineData(LineState.Stop, false, LineState.Stop)]
    [InlineData(null, false, null)]
    [InlineData(null, true, LineState.Stop)]
    public void A_stop_anywhere_above_is_a_stop_and_a_stricter_state_is_kept(
        LineState? stated,
        bool isStopped,
        LineState? expected
    )
    {
        Family(1, 1);
        if (isStopped)
        {
            Do(CreditLineCommand.Stop("stop", Parent, Today, Anna, "why"));
        }

        Assert.Equal(expected, Facts(stated).State);
    }

    [Fact]
    public void Targets_are_the_levels_that_hold_in_their_currency()
    {
        Family(10_000, 25_000);

        Assert.Equal(
            [("credit.client", Currency.Eur), ("credit.parent", Currency.Eur)],
            LineTargets.Of(register.ChainAt(Client, Today, Now)).Select(target => (target.Line, target.Currency))
        );
    }

    [Fact]
    public void Where_a_currency_is_not_known_there_is_no_target()
    {
        Grant(Client, CreditLineTerms.Limited(Money.Eur(1), Today));
        Do(CreditLineCommand.Link("link", Client, Parent, FamilyLinkKind.Shared, Today, Anna));

        Assert.Empty(LineTargets.Of(register.ChainAt(Client, Today, Now)));
    }

    private CreditCheckFacts Facts(LineState? state = LineState.Ok) =>
        ChainFacts.Of(
            new()
            {
                Account = "client",
                AsOf = Today,
                Checkpoint = Checkpoint.Order,
                Currency = Currency.Eur,
                State = state,
            },
            register.ChainAt(Client, Today, Now),
            ledger,
            Now,
            Money.Eur(1)
        );

    private void Family(decimal client, decimal parent)
    {
        Grant(Parent, CreditLineTerms.Limited(Money.Eur(parent), Today));
        Grant(Client, CreditLineTerms.Limited(Money.Eur(client), Today));
        Do(CreditLineCommand.Link("link", Client, Parent, FamilyLinkKind.Shared, Today, Anna));
    }

    private void Grant(CreditLineKey line, CreditLineTerms terms)
    {
        var id = $"p{register.Entries.Count}";
        Do(CreditLineCommand.Propose(id, line, terms, Anna));
        Do(CreditLineCommand.Grant($"{id}-g", line, id, Office.RequestFor(line, terms), Anna));
    }

    private void Do(CreditLineCommand command)
    {
        (register, var answer) = register.Apply(command, Now, Office.Authority, Office.Approvals);
        Assert.True(answer.IsCarriedOut, $"{answer.Refusal?.Reason}");
    }

    private void Use(CreditLineKey line, decimal amount)
    {
        ledger = ledger.ApplyLinked(LedgerAlignment.Commands(register.ChainAt(line, Today, Now), ledger, Now), Now).Ledger;
        ledger = ledger.Apply(LedgerCommand.Incur("use", Claims.On(line.LedgerLine, Money.Eur(amount))), Now).Ledger;
    }
}
