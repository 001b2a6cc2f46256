using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class LineProposalTests
{
    private static readonly LocalDate Day = LineBook.Day;
    private static readonly CreditLineKey Line = LineBook.Key("c-1");

    private readonly LineBook book = new("c-1");

    [Fact]
    public void A_proposal_is_seen_on_its_way()
    {
        OpenProposal? Open() => book.At("c-1", Day).Proposals.SingleOrDefault();
        book.Do(CreditLineCommand.Propose("p", Line, Terms(100), LineBook.Anna));
        Assert.False(Open()!.IsInApproval);
        book.Do(CreditLineCommand.Submit("s", Line, "p", "r-1", LineBook.Anna));
        Assert.Equal("r-1", Open()!.Request);
        book.Do(CreditLineCommand.Grant("g", Line, "p", book.Office.RequestFor(Line, Terms(100)), LineBook.Anna));
        Assert.Null(Open());
    }

    [Fact]
    public void An_approved_limit_cannot_be_deleted() // credit: property cases
    {
        book.Do(CreditLineCommand.Propose("p", Line, Terms(100), LineBook.Anna));
        book.Do(CreditLineCommand.Grant("g", Line, "p", book.Office.RequestFor(Line, Terms(100)), LineBook.Anna));
        var answer = book.Do(CreditLineCommand.Withdraw("w", Line, "p", LineBook.Anna, "never mind"));
        Assert.Equal(CreditLineRefusalReason.AlreadyGranted, answer.Refusal!.Reason);
        Assert.Equal(CreditLineStatus.Active, book.At("c-1", Day).Status);
    }

    [Fact]
    public void What_was_taken_back_cannot_be_granted()
    {
        book.Do(CreditLineCommand.Propose("p", Line, Terms(100), LineBook.Anna));
        book.Do(CreditLineCommand.Withdraw("w", Line, "p", LineBook.Anna, "declined"));
        var grant = CreditLineCommand.Grant("g", Line, "p", book.Office.RequestFor(Line, Terms(100)), LineBook.Anna);
        Assert.Equal(CreditLineRefusalReason.ProposalWithdrawn, book.Do(grant).Refusal!.Reason);
        Assert.Empty(book.At("c-1", Day).Proposals);
    }

    [Fact]
    public void A_proposal_is_granted_once()
    {
        book.Do(CreditLineCommand.Propose("p", Line, Terms(100), LineBook.Anna));
        var approval = book.Office.RequestFor(Line, Terms(100));
        book.Do(CreditLineCommand.Grant("g-1", Line, "p", approval, LineBook.Anna));
        Assert.Equal(
            CreditLineRefusalReason.AlreadyGranted,
            book.Do(CreditLineCommand.Grant("g-2", Line, "p", approval, LineBook.Anna)).Refusal!.Reason
        );
    }

    [Theory]
    [InlineData("c-1", "nothing")]
    [InlineData("c-2", "p")]
    public void A_proposal_belongs_to_its_line(string line, string proposal)
    {
        book.Do(CreditLineCommand.Propose("p", Line, Terms(100), LineBook.Anna));
        var answer = book.Do(CreditLineCommand.Grant("g", LineBook.Key(line), proposal, null, LineBook.Anna));
        Assert.Equal(CreditLineRefusalReason.ProposalNotFound, answer.Refusal!.Reason);
    }

    [Fact]
    public void A_line_counts_in_one_currency_for_ever()
    {
        book.Grant("c-1", 100);
        var dollars = CreditLineTerms.Limited(Money.Usd(100), Day.PlusDays(1));
        var answer = book.Do(CreditLineCommand.Propose("p", Line, dollars, LineBook.Anna));
        Assert.Equal(CreditLineRefusalReason.DifferentCurrency, answer.Refusal!.Reason);
        Assert.Null(answer.Entry);
    }

    private static CreditLineTerms Terms(decimal euros, int from = 0) =>
        CreditLineTerms.Limited(Money.Eur(euros), Day.PlusDays(from));
}
