using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Books;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Approvals;
using NodaTime;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>A claim book that a test keeps asking, with a register of approvals beside it; kai signs up to 10,000, gina all.</summary>
internal sealed class ClaimOffice(params Delegation[] delegations)
{
    private static readonly Dimension Expense = ShippedLadder.Expense(Currency.Eur);

    private readonly Staff staff = Staff.Of(
        [
            Firm.Holds("kai", "KAM"),
            Firm.Holds("kit", "KAM"),
            Firm.Holds("gina", "GM"),
            Firm.Holds("gus", "GM"),
            Firm.Holds("greg", "GM"),
        ],
        delegations
    );

    public static Staff Nobody { get; } = Staff.Of([]);

    public static AuthorityLadder Ladder { get; } =
        AuthorityLadder.Of(
            Firm.Single(
                Expense,
                AuthorityLimit.To(Money.Eur(1)),
                AuthorityLimit.To(Money.Eur(10_000)),
                AuthorityLimit.Unlimited
            ) with
            {
                Ranks = [AuthorityRank.Named("Rep"), AuthorityRank.Named("KAM"), AuthorityRank.Named("GM")],
                Grants =
                [
                    new("sales", "Rep", Expense.Name, AuthorityLimit.To(Money.Eur(1))),
                    new("sales", "KAM", Expense.Name, AuthorityLimit.To(Money.Eur(10_000))),
                    new("sales", "GM", Expense.Name, AuthorityLimit.Unlimited),
                ],
            }
        );

    public ClaimBook Book { get; private set; } = ClaimBook.Empty;

    public ClaimFile File => Book.FileOf("c1")!;

    public ApprovalRequest Request { get; private set; } = null!;

    public Instant Now { get; } = Firm.Start;

    public ClaimStep Do(ClaimCommand command)
    {
        var step = Book.Apply(command, Now, staff);
        Book = step.Book;
        return step;
    }

    public ClaimDecision Submitted(ExpenseClaim claim, string? by = null)
    {
        Assert.True(Do(new ClaimSubmission($"in-{claim.Id}", claim, by ?? claim.Claimant)).IsCarriedOut);
        return Shipped.Decide(claim, ClaimRecords.Nothing);
    }

    public ClaimSanction Approve(ClaimDecision decision, int version, Money? less = null)
    {
        Desk desk = new(Authority.Of(Ladder, staff, Firm.Year));
        Assert.True(desk.Do(ClaimApproval.Submit("r", decision)).IsCarriedOut);
        Assert.True(desk.Approve("r", "kai").IsCarriedOut);
        Request = desk.Request("r");
        return ClaimSanction.Approved(
            $"ok-{decision.Claim.Id}-{version}",
            version,
            decision,
            Request,
            Ladder,
            Now,
            "desk",
            less is { } amount ? new Dictionary<long, Money> { [1] = amount } : null
        );
    }

    public void Sanctioned(ExpenseClaim claim, string? by = null) =>
        Assert.True(Do(Approve(Submitted(claim, by), 1)).IsCarriedOut);
}
