using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Tests.Quantities;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>Cases as text: what is written, what is read, and everything that is refused with its place.</summary>
public class CaseFileTests
{
    private const string Header =
        "case,policy,version,rule,feature,cut,position,answer.margin,answer.signs,outcome,determined_by,agreed,signed_by\n";

    private const string Row = "a,orders,1,OR-01,margin,8.00 %,below,7.99 %,[blocked],decline,OR-01; OR-02,,\n";

    private static readonly CaseSubject Policy = CaseSubject.Of(
        new ObjectionPolicy<Client>(
            PolicyIdentity.ShippedDefault("orders", "1"),
            Verdict.Refer(0),
            new Rule<Client, Verdict>("OR-01", Clients.Margin.Below(Share.Percent(8)), Verdict.Decline),
            new Rule<Client, Verdict>("OR-02", Clients.Signs.HasAny(Signs.Blocked | Signs.Disputed), Verdict.Decline)
        )
    );

    [Fact]
    public void The_cases_of_a_small_policy_read_like_a_table() =>
        Assert.Equal(
            Header
                + "OR-01.margin.8.00%.below,orders,1,OR-01,margin,8.00 %,below,7.99 %,[],decline,OR-01,,\n"
                + "OR-01.margin.8.00%.on,orders,1,OR-01,margin,8.00 %,on,8.00 %,[],approve,,,\n"
                + "OR-01.margin.8.00%.above,orders,1,OR-01,margin,8.00 %,above,8.01 %,[],approve,,,\n"
                + "OR-01.margin.8.00%.unknown,orders,1,OR-01,margin,8.00 %,unknown,?,[],refer 0,OR-01?,,\n"
                + "\"OR-02.signs.[blocked,disputed].on.[blocked]\",orders,1,OR-02,signs,\"[blocked, disputed]\",on,10.00 %,[blocked],decline,OR-02,,\n"
                + "\"OR-02.signs.[blocked,disputed].on.[disputed]\",orders,1,OR-02,signs,\"[blocked, disputed]\",on,10.00 %,[disputed],decline,OR-02,,\n"
                + "\"OR-02.signs.[blocked,disputed].other.[]\",orders,1,OR-02,signs,\"[blocked, disputed]\",other,10.00 %,[],approve,,,\n"
                + "\"OR-02.signs.[blocked,disputed].on.[blocked,disputed]\",orders,1,OR-02,signs,\"[blocked, disputed]\",on,10.00 %,\"[blocked, disputed]\",decline,OR-02,,\n"
                + "\"OR-02.signs.[blocked,disputed].unknown\",orders,1,OR-02,signs,\"[blocked, disputed]\",unknown,10.00 %,?,refer 0,OR-02?,,\n",
            CaseFile.Write(Policy, BoundaryCases.Of(Policy).Cases)
        );

    [Fact]
    public void A_case_is_read_with_its_signature_in_whatever_order_the_columns_stand()
    {
        var read = CaseFile
            .Read(
                Policy,
                "signed_by,agreed,determined_by,outcome,answer.signs,answer.margin,position,cut,feature,rule,version,policy,case\r\n"
                    + "\"A \"\"B\"\" C\",yes,OR-01; OR-02,decline,[blocked],7.99 %,below,8.00 %,margin,OR-01,1,orders,a\r\n",
                "cases.csv"
            )
            .Required();

        var one = Assert.Single(read);
        Assert.Equal("A \"B\" C", one.SignedBy);
        Assert.Equal("yes", one.Agreed);
        Assert.Equal(["OR-01", "OR-02"], one.DeterminedBy);
        Assert.Empty(BoundaryCases.Check(Policy, read));
    }

    [Fact]
    public void A_mark_of_the_encoding_and_a_missing_last_line_end_are_read_over() =>
        Assert.Single(CaseFile.Read(Policy, '\uFEFF' + Header + Row.TrimEnd('\n'), "cases.csv").Required());

    [Theory]
    [InlineData("8.999 %", "8.999 %")]
    [InlineData("8", "8")]
    [InlineData("101.00 %", "101.00 %")]
    [InlineData("", "")]
    [InlineData("unknown", "unknown")]
    [InlineData("=1+1", "=1+1")]
    public void An_answer_that_is_none_is_told_with_its_place(string answer, string found) =>
        Assert.Equal(
            [$"cases.csv:2:38: found \"{found}\"; allowed: a share such as \"12.50 %\", from 0 % to 100 %, or ?"],
            ProblemsOf(Header + Row.Replace("7.99 %", answer, StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("[blokced]")]
    [InlineData("blocked")]
    [InlineData("\"[blocked, blocked]\"")]
    [InlineData("\"[blocked,disputed]\"")]
    public void A_list_of_marks_that_is_none_is_told(string answer) =>
        Assert.StartsWith(
            "cases.csv:2:45: found ",
            Assert.Single(ProblemsOf(Header + Row.Replace("[blocked]", answer, StringComparison.Ordinal))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_case_of_another_policy_is_refused() =>
        Assert.Equal(
            ["cases.csv:2:3: found \"credit\"; allowed: orders"],
            ProblemsOf(Header + Row.Replace("orders", "credit", StringComparison.Ordinal))
        );

    [Fact]
    public void A_position_that_is_none_is_told_with_the_nearest_one() =>
        Assert.Equal(
            ["cases.csv:2:32: found \"bellow\"; allowed: below, on, above, other, known, unknown; did you mean \"below\"?"],
            ProblemsOf(Header + Row.Replace("below", "bellow", StringComparison.Ordinal))
        );

    [Fact]
    public void Two_cases_of_one_name_are_refused() =>
        Assert.Equal(["cases.csv:3:1: found \"a\"; allowed: a name that no other case has"], ProblemsOf(Header + Row + Row));

    [Fact]
    public void A_line_of_another_length_is_refused() =>
        Assert.Equal(
            ["cases.csv:2:1: found \"a\"; allowed: 13 cells in the line, as in the first one; here are 1"],
            ProblemsOf(Header + "a\n")
        );

    [Fact]
    public void A_column_that_nobody_asks_for_is_refused_with_the_nearest_name() =>
        Assert.EndsWith(
            "did you mean \"answer.margin\"?",
            ProblemsOf(Header.Replace("answer.margin", "answer.margn", StringComparison.Ordinal) + Row)[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void A_column_that_is_missing_is_named() =>
        Assert.Contains(
            ProblemsOf(Header.Replace(",signed_by", "", StringComparison.Ordinal) + Row),
            problem => problem.EndsWith("allowed: a column signed_by too", StringComparison.Ordinal)
        );

    [Fact]
    public void A_column_that_comes_twice_is_refused() =>
        Assert.Contains(
            ProblemsOf(Header.Replace("agreed", "case", StringComparison.Ordinal) + Row),
            problem => problem.EndsWith("allowed: each column once", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("\"a", 1, "a quote at its end")]
    [InlineData("\"a\"b", 4, "a comma or the end of the line; quotes around the whole cell")]
    [InlineData("a\"b", 2, "a comma or the end of the line; quotes around the whole cell")]
    [InlineData("a\rb", 2, "a comma or the end of the line; quotes around the whole cell")]
    public void A_broken_cell_is_told_with_its_place(string cell, int column, string allowed)
    {
        var problem = Assert.Single(CaseFile.Read(Policy, Header + cell, "cases.csv").Problems);

        Assert.Equal((2, column, allowed), (problem.Line, problem.Column, problem.Allowed));
    }

    [Fact]
    public void A_line_break_within_quotes_counts_as_a_line() =>
        Assert.Equal(
            3,
            Assert
                .Single(
                    CaseFile
                        .Read(
                            Policy,
                            Header
                                + Row.Replace("a,", "\"a\n\",", StringComparison.Ordinal)
                                    .Replace("7.99 %", "x", StringComparison.Ordinal),
                            "f"
                        )
                        .Problems
                )
                .Line
        );

    [Fact]
    public void An_empty_text_is_refused() => Assert.Single(ProblemsOf(""));

    [Fact]
    public void A_text_that_is_too_long_is_not_read() =>
        Assert.Equal(
            "cases.csv:1:1: found \"\"; allowed: at most 16777216 characters",
            Assert.Single(ProblemsOf(new string('x', CaseFile.MaximumCharacters + 1)))
        );

    [Fact]
    public void All_problems_are_told_at_once_and_no_case_is_returned()
    {
        var reading = CaseFile.Read(
            Policy,
            Header + Row + Row.Replace("7.99 %", "x", StringComparison.Ordinal).Replace("below", "y", StringComparison.Ordinal),
            "cases.csv"
        );

        Assert.Equal(3, reading.Problems.Length);
        Assert.Empty(reading.Cases);
        Assert.Equal(3, Assert.Throws<FormatException>(() => reading.Required()).Message.Split('\n').Length - 1);
    }

    [Theory]
    [InlineData("OR-01; OR-02", "OR-01", false)]
    [InlineData("decline", "approve", true)]
    public void A_case_that_comes_out_otherwise_deviates(string agreed, string instead, bool isOtherOutcome)
    {
        var cases = CaseFile
            .Read(Policy, Header + Row.Replace(agreed, instead, StringComparison.Ordinal), "cases.csv")
            .Required();
        var deviation = Assert.Single(BoundaryCases.Check(Policy, cases));

        Assert.Equal(isOtherOutcome, deviation.IsOtherOutcome);
        Assert.Equal("decline", deviation.Outcome);
        Assert.Equal(["OR-01", "OR-02"], deviation.DeterminedBy);
    }

    [Theory]
    [InlineData(
        Language.English,
        "a: agreed is approve (OR-01; OR-02), the policy decides decline (OR-01; OR-02), where margin: 7.99 %; signs: blocked"
    )]
    [InlineData(
        Language.Spanish,
        "a: lo acordado es approve (OR-01; OR-02), la política decide decline (OR-01; OR-02), con margen: 7.99 %; señales: bloqueado"
    )]
    [InlineData(
        Language.SimplifiedChinese,
        "a：约定为approve (OR-01; OR-02)，政策判定为decline (OR-01; OR-02)，条件为毛利率: 7.99 %; 标记: 冻结"
    )]
    public void A_deviation_is_told_in_words(Language language, string words)
    {
        var cases = CaseFile
            .Read(Policy, Header + Row.Replace("decline", "approve", StringComparison.Ordinal), "cases.csv")
            .Required();

        Assert.Equal(words, Assert.Single(BoundaryCases.Check(Policy, cases)).ToString(language));
    }

    [Fact]
    public void A_case_on_another_scale_is_refused()
    {
        var asNumber = Features<Client>.Number(
            "margin",
            Label.Same("margin"),
            Label.Same("points"),
            1,
            client => client.DaysLate
        );
        var other = CaseSubject.Of(
            new ObjectionPolicy<Client>(
                PolicyIdentity.ShippedDefault("orders", "2"),
                Verdict.Refer(0),
                new Rule<Client, Verdict>("OR-01", asNumber.Below(8), Verdict.Decline)
            )
        );

        Assert.Throws<ArgumentException>(() => BoundaryCases.Check(other, BoundaryCases.Of(Policy).Cases));
    }

    [Fact]
    public void Rules_of_which_all_count_need_their_policy() =>
        Assert.Throws<ArgumentException>(() =>
            CaseSubject.Of(
                PolicyIdentity.ShippedDefault("rules", "1"),
                Domain.Rules.Verification.RuleList.Of(
                    new CollectingTable<Client, Tier>(
                        PolicyIdentity.ShippedDefault("kinds", "1"),
                        Clients.Tiers,
                        new Rule<Client, Tier>("K-1", Clients.Insured.IsTrue, Tier.Gold)
                    )
                )
            )
        );

    [Fact]
    public void A_rule_that_never_decides_has_no_case_and_is_listed()
    {
        var shadowed = CaseSubject.Of(
            new DecisionTable<Client, Tier>(
                PolicyIdentity.ShippedDefault("tiers", "1"),
                Clients.Tiers,
                HitPolicy.First,
                Tier.Open,
                Tier.Open,
                new Rule<Client, Tier>("T-1", Clients.Orders.AtLeast(5), Tier.Gold),
                new Rule<Client, Tier>("T-2", Clients.Orders.AtLeast(9), Tier.Watch)
            )
        );
        var drawn = BoundaryCases.Of(shadowed);

        Assert.All(drawn.Cases, one => Assert.Equal("T-1", one.Rule));
        Assert.Equal("T-2: orders 9 has no effect", Assert.Single(drawn.WithoutEffect).ToString());
    }

    [Fact]
    public void A_band_with_the_points_of_the_one_before_is_listed()
    {
        var card = new Scorecard<Client>(
            PolicyIdentity.ShippedDefault("card", "1"),
            20,
            MissingAnswer.Worst,
            Share.Zero,
            Clients.Orders.Bands(0).From(5, 20).From(9, 20).As("C-01")
        );
        var drawn = BoundaryCases.Of(CaseSubject.Of(card));

        Assert.Equal("C-01: orders 9 has no effect", Assert.Single(drawn.WithoutEffect).ToString());
        Assert.Equal(["0.00", "100.00", "100.00", "0.00"], drawn.Cases.Select(one => one.Outcome));
        Assert.Equal(["C-01 0?"], drawn.Cases[^1].DeterminedBy);
    }

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Every_culture_reads_the_same(string culture) =>
        Cultures.Under(culture, () => Assert.Single(CaseFile.Read(Policy, Header + Row, "cases.csv").Required()));

    private static IReadOnlyList<string> ProblemsOf(string text) =>
        [.. CaseFile.Read(Policy, text, "cases.csv").Problems.Select(problem => problem.ToString())];
}
