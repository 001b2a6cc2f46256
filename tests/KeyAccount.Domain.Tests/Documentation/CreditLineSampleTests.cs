using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class CreditLineSampleTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 9, 30);
    private static readonly LocalDate Today = new(2024, 3, 4);
    private static readonly LineActor Anna = LineActor.Person("anna");

    [Fact]
    public void A_line_is_proposed_approved_granted_and_held_by_its_family()
    {
        var (parent, client) = (CreditLineKey.Of("holding-3"), CreditLineKey.Of("c-17"));
        var office = CreditLineOffice.For([parent, client], Currency.Eur);
        var (authority, approvals) = (office.Authority, office.Approvals);
        var request = office.RequestFor(client, CreditLineTerms.Limited(Money.Eur(1), Today));

        #region lines: a grant
        var register = CreditLineRegister.Empty;
        CreditLineAnswer Do(CreditLineCommand command, Instant at)
        {
            (register, var answer) = register.Apply(command, at, authority, approvals);
            return answer;
        }

        // 20,000 for a year, 5,000 more in the season, and what the insurer's 10,000 are worth on top.
        var insurance = new Security(SecurityForm.CreditInsurance, Money.Eur(10_000), WrittenOn: Today);
        var terms = CreditLineTerms
            .Limited(Money.Eur(20_000), Today)
            .Until(Today.PlusYears(1))
            .InSeason(SeasonalFactor.Of(new(10, 1), new(12, 31), Percentage.Percent(25)))
            .SecuredBy(SecuredPart.OnTop(insurance));

        Do(CreditLineCommand.Propose("line-1", client, terms, Anna), Now);
        var content = authority.ContentOf(client, terms, register); // to be submitted to those who approve
        Do(CreditLineCommand.Submit("line-1-sent", client, "line-1", request, Anna), Now);
        var granted = Do(CreditLineCommand.Grant("line-1-granted", client, "line-1", request, Anna), Now);
        #endregion

        Assert.True(granted.IsCarriedOut);
        Assert.Equal("credit-line", content.Action);
        #region lines: a reading
        var reading = register.LineAt(client, new LocalDate(2024, 11, 1), knownAt: Now);
        Assert.Equal("34000.00 EUR", $"{reading.Limit!.Applied}"); // 20,000 + 25 % + 90 % of 10,000
        #endregion

        var wholeTerms = CreditLineTerms.Limited(Money.Eur(50_000), Today);
        Do(CreditLineCommand.Propose("line-2", parent, wholeTerms, Anna), Now);
        Do(CreditLineCommand.Grant("line-2-granted", parent, "line-2", office.RequestFor(parent, wholeTerms), Anna), Now);

        #region lines: a family
        // The client's line is set aside out of the holding's: the others of the holding share what is left.
        Do(CreditLineCommand.Link("link-1", client, parent, FamilyLinkKind.CarveOut, Today, Anna), Now);
        var chain = register.ChainAt(client, Today, knownAt: Now);
        var rest = register.ChainAt(parent, Today, knownAt: Now);

        // The ledger is brought in line with the chain; then it admits what the effective line admits, and no race is lost.
        var ledger = Ledger.Empty.ApplyLinked(LedgerAlignment.Commands(chain, Ledger.Empty, Now), Now).Ledger;
        var order = ledger.Apply(LedgerCommand.Reserve("order-1", chain.ClaimsFor(Money.Eur(29_000.01m)), null), Now).Answer;
        #endregion

        #region lines: the effective line
        Assert.Equal("29000.00 EUR", $"{chain.Effective}");
        Assert.Equal("30000.00 EUR", $"{rest.Effective}");
        Assert.Equal(0.01m, order.Refusal!.Lines.Single().Missing.Amount);
        #endregion
    }
}
