using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Tests.Credit;

namespace KeyAccount.Domain.Tests.Documentation;

/// <summary>The samples of docs/cases.md.</summary>
public class CaseSampleTests
{
    [Fact]
    public void Cases_are_drawn_and_written()
    {
        #region cases
        CaseSubject policy = CaseSubject.Of(KindPolicy.Shipped.Table);
        BoundaryCases drawn = BoundaryCases.Of(policy);
        string csv = CaseFile.Write(policy, drawn.Cases);
        #endregion

        Assert.Contains("KIND-MAJOR-ECONOMIC.active_months.6.on,", csv, StringComparison.Ordinal);
        Assert.Empty(drawn.WithoutEffect);
    }

    [Fact]
    public void Agreed_cases_are_run_again()
    {
        var policy = CaseSubject.Of(KindPolicy.Shipped.Table);
        var text = CaseFile.Write(policy, BoundaryCases.Of(policy).Cases);

        #region agreed
        var agreed = CaseFile.Read(policy, text, "account-kinds.csv").Required();
        var deviations = BoundaryCases.Check(policy, agreed);
        #endregion

        Assert.Empty(deviations);
    }

    [Fact]
    public void A_changed_number_deviates()
    {
        var before = CaseSubject.Of(KindPolicy.Shipped.Table);
        var after = CaseSubject.Of(
            KindPolicy.Of(KindPolicy.Shipped.Table.Identity, KindTerms.Shipped with { ActiveMonths = 7 }).Table
        );

        Assert.Contains(
            "KIND-MAJOR-ECONOMIC.active_months.6.on: agreed is [major_economic] (KIND-MAJOR-ECONOMIC), the policy decides []",
            BoundaryCases.Check(after, BoundaryCases.Of(before).Cases).Select(one => one.ToString().Split(", where")[0])
        );
    }

    [Fact]
    public void A_book_is_printed()
    {
        var creditPolicy = Debtor.Shipped;

        #region book
        RuleBook book = CreditRuleBook.Of(creditPolicy);
        string markdown = book.Markdown(Language.English);
        string page = book.Html(Language.Spanish);
        #endregion

        Assert.StartsWith("# Open terms\n", markdown, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"es\">", page, StringComparison.Ordinal);
    }
}
