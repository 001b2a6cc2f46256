using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Expenses;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

/// <summary>Versions, transfers and supplements; <c>law:K15</c> for repetitions.</summary>
public sealed class BudgetBookTests
{
    private static readonly BudgetChange More = BudgetChange.Supplement("north-2025", new(2025, 2), Money.Eur(50));

    private readonly BudgetDesk desk = BudgetDesk.With(BudgetDesk.Year(1_200));

    [Fact]
    public void A_supplement_adds_to_its_month()
    {
        desk.Enact(More);

        Assert.Equal(
            (Money.Eur(150), Money.Eur(50), Money.Eur(1_250)),
            (desk.North.MonthOf(new(2025, 2))!.Amount, desk.North.MonthOf(new(2025, 2))!.Supplemented, desk.North.Total)
        );
    }

    [Fact]
    public void A_supplement_without_an_approval_changes_nothing()
    {
        var answer = desk.Enact(More, isApproved: false);

        Assert.Equal(BudgetRefusalReason.ApprovalNeeded, answer.Refusal!.Reason);
        Assert.Equal(Money.Eur(1_200), desk.North.Total);
    }

    [Fact]
    public void A_proposal_alone_changes_nothing()
    {
        desk.Do(BudgetCommand.Propose("more", More, "anna"));

        Assert.Equal(Money.Eur(1_200), desk.North.Total);
    }

    [Fact]
    public void An_approval_of_another_proposal_does_not_cover()
    {
        desk.Enact(More);
        desk.Do(BudgetCommand.Propose("again", More, "anna"));

        var answer = desk.Do(BudgetCommand.Enact("again-now", "again", BudgetOffice.RequestFor("p-2"), "anna"));

        Assert.Equal(BudgetRefusalReason.NotCovered, answer.Refusal!.Reason);
    }

    [Fact]
    public void An_approval_that_nobody_knows_does_not_cover()
    {
        desk.Do(BudgetCommand.Propose("more", More, "anna"));

        var answer = desk.Do(BudgetCommand.Enact("more-now", "more", "nobody", "anna"));

        Assert.Equal(BudgetRefusalReason.ApprovalNotFound, answer.Refusal!.Reason);
    }

    [Fact]
    public void A_proposal_takes_effect_once()
    {
        desk.Enact(More);

        var answer = desk.Do(BudgetCommand.Enact("twice", "p-2", BudgetOffice.RequestFor("p-2"), "anna"));

        Assert.Equal(BudgetRefusalReason.AlreadyEnacted, answer.Refusal!.Reason);
    }

    [Fact]
    public void A_proposal_that_was_withdrawn_cannot_take_effect()
    {
        desk.Do(BudgetCommand.Propose("more", More, "anna"));
        desk.Do(BudgetCommand.Withdraw("less", "more", "anna", "not needed"));

        Assert.Equal(
            BudgetRefusalReason.ProposalWithdrawn,
            desk.Do(BudgetCommand.Enact("more-now", "more", null, "anna")).Refusal!.Reason
        );
    }

    [Fact]
    public void A_proposal_that_nobody_made_is_not_found() =>
        Assert.Equal(
            BudgetRefusalReason.ProposalNotFound,
            desk.Do(BudgetCommand.Enact("x", "nothing", null, "anna")).Refusal!.Reason
        );

    [Fact]
    public void Law_K15_a_repetition_does_nothing_more()
    {
        desk.Enact(More);
        var before = desk.Book;

        var answer = desk.Do(BudgetCommand.Enact("p-2-now", "p-2", BudgetOffice.RequestFor("p-2"), "anna"));

        Assert.Equal(BudgetAnswerKind.Exists, answer.Kind);
        Assert.Same(before, desk.Book);
    }

    [Fact]
    public void The_same_id_for_something_else_names_the_difference() =>
        Assert.Equal(BudgetField.By, desk.Do(BudgetCommand.View("view-1", BudgetDesk.Organisation, "ben")).Difference);

    [Fact]
    public void A_burnt_id_stays_burnt()
    {
        desk.Do(BudgetCommand.Enact("early", "more", null, "anna"));
        desk.Do(BudgetCommand.Propose("more", BudgetChange.Revise("north-2025", BudgetDesk.Year(600)), "anna"));

        Assert.Equal(BudgetAnswerKind.AlreadyFailed, desk.Do(BudgetCommand.Enact("early", "more", null, "anna")).Kind);
    }

    [Fact]
    public void A_revision_keeps_the_old_version()
    {
        var later = BudgetDesk.Now + Duration.FromDays(1);

        desk.Enact(BudgetChange.Revise("north-2025", BudgetDesk.Year(2_400)), at: later);

        Assert.Equal((1, Money.Eur(1_200)), (desk.North.Version, desk.North.Total));
        Assert.Equal(2, desk.Book.BudgetAt("north-2025", later)!.Version);
        Assert.Equal([1, 2], desk.Book.HistoryOf("north-2025").Select(one => one.Version));
    }

    [Fact]
    public void A_revision_leaves_supplements_on_top()
    {
        desk.Enact(More);

        desk.Enact(BudgetChange.Revise("north-2025", BudgetDesk.Year(600)), isApproved: false);

        Assert.Equal(Money.Eur(650), desk.North.Total);
    }

    [Fact]
    public void A_revision_that_raises_one_month_needs_an_approval_even_when_the_total_falls()
    {
        var plan = BudgetPlan.ByWeight(Money.Eur(600), BudgetDesk.January, [6, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);

        Assert.Equal(
            BudgetRefusalReason.ApprovalNeeded,
            desk.Enact(BudgetChange.Revise("north-2025", plan), isApproved: false).Refusal!.Reason
        );
    }

    [Fact]
    public void A_wider_tolerance_needs_an_approval() =>
        Assert.Equal(
            BudgetRefusalReason.ApprovalNeeded,
            desk.Enact(
                BudgetChange.Revise("north-2025", BudgetDesk.Year(1_200).Tolerating(Share.Percent(1))),
                isApproved: false
            ).Refusal!.Reason
        );

    [Fact]
    public void A_transfer_moves_an_amount_and_keeps_the_sum()
    {
        desk.Enact(BudgetChange.Adopt("south-2025", "organisation", "south", BudgetDesk.Year(0)));

        desk.Enact(BudgetChange.Transfer("north-2025", new(2025, 1), "south-2025", new(2025, 6), Money.Eur(100)));

        Assert.Equal(Money.Eur(1_100), desk.North.Total);
        Assert.Equal(Money.Eur(100), desk.Book.BudgetAt("south-2025", BudgetDesk.Now)!.Total);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    public void A_transfer_takes_no_more_than_its_month_has(decimal amount, bool isCarriedOut) =>
        Assert.Equal(
            isCarriedOut,
            desk.Enact(
                BudgetChange.Transfer("north-2025", new(2025, 1), "north-2025", new(2025, 2), Money.Eur(amount))
            ).IsCarriedOut
        );

    public static TheoryData<BudgetRefusalReason, BudgetChange> Refused =>
        new()
        {
            { BudgetRefusalReason.ViewNotFound, BudgetChange.Adopt("x", "nowhere", "north", BudgetDesk.Year(1)) },
            { BudgetRefusalReason.NodeNotFound, BudgetChange.Adopt("x", "organisation", "west", BudgetDesk.Year(1)) },
            {
                BudgetRefusalReason.DifferentCurrency,
                BudgetChange.Adopt("x", "organisation", "south", BudgetPlan.Even(Money.Usd(1), BudgetDesk.January, 1))
            },
            { BudgetRefusalReason.BudgetExists, BudgetChange.Adopt("north-2025", "organisation", "south", BudgetDesk.Year(1)) },
            { BudgetRefusalReason.MonthsOverlap, BudgetChange.Adopt("x", "organisation", "north", BudgetDesk.Year(1)) },
            { BudgetRefusalReason.BudgetNotFound, BudgetChange.Supplement("x", BudgetDesk.January, Money.Eur(1)) },
            { BudgetRefusalReason.MonthNotFound, BudgetChange.Supplement("north-2025", new(2026, 1), Money.Eur(1)) },
            { BudgetRefusalReason.DifferentCurrency, BudgetChange.Supplement("north-2025", new(2025, 1), Money.Usd(1)) },
            {
                BudgetRefusalReason.BeyondBounds,
                BudgetChange.Supplement("north-2025", new(2025, 1), Money.OfMinor(Money.MaxMinorUnits / 2, Currency.Eur))
            },
            {
                BudgetRefusalReason.DifferentMonths,
                BudgetChange.Revise("north-2025", BudgetPlan.Even(Money.Eur(1), BudgetDesk.January, 11))
            },
            {
                BudgetRefusalReason.DifferentControl,
                BudgetChange.Revise("north-2025", BudgetDesk.Year(1).ControlledBy(ControlInterval.Monthly))
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_fit_is_refused_by_its_reason(BudgetRefusalReason expected, BudgetChange change) =>
        Assert.Equal(expected, desk.Do(BudgetCommand.Propose("x", change, "anna")).Refusal!.Reason);

    [Fact]
    public void A_place_with_a_budget_stays_in_the_tree() =>
        Assert.Equal(
            BudgetRefusalReason.NodeInUse,
            desk.Do(
                BudgetCommand.View("view-2", BudgetView.Over("organisation", Currency.Eur, ExpenseDimension.Territory), "anna")
            ).Refusal!.Reason
        );

    [Fact]
    public void A_view_is_as_it_was_declared_last_before_the_instant()
    {
        var later = BudgetDesk.Now + Duration.FromDays(1);
        var wider = BudgetDesk.Organisation.With(ExpenseDimension.Territory, "west");
        desk.Do(BudgetCommand.View("view-2", wider, "anna"), later);
        desk.Do(
            BudgetCommand.View("view-3", BudgetView.Over("organisation", Currency.Usd, ExpenseDimension.Territory), "anna")
        );

        Assert.Equal(BudgetDesk.Organisation, desk.Book.ViewAt("organisation", later - Duration.Epsilon));
        Assert.Equal(wider, desk.Book.ViewAt("organisation", later));
        Assert.Equal(wider, desk.Book.ViewAt("organisation", Instant.MaxValue));
    }

    [Fact]
    public void A_view_that_was_not_declared_yet_is_none() =>
        Assert.Null(desk.Book.ViewAt("organisation", BudgetDesk.Now - Duration.Epsilon));

    [Fact]
    public void A_transfer_to_itself_is_refused_at_once() =>
        Assert.Throws<ArgumentException>(() =>
            BudgetChange.Transfer("a", BudgetDesk.January, "a", BudgetDesk.January, Money.Eur(1))
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_supplement_is_above_zero(decimal amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetChange.Supplement("a", BudgetDesk.January, Money.Eur(amount)));

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void The_id_of_a_budget_has_at_most_40_characters(int length, bool isFine) =>
        Assert.Equal(
            isFine,
            Record.Exception(() => BudgetChange.Supplement(new string('b', length), BudgetDesk.January, Money.Eur(1))) is null
        );
}
