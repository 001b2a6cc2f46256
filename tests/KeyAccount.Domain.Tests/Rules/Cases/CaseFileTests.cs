using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Tests.Quantities;
using static KeyAccount.Domain.Tests.Rules.Cases.OrderCases;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>Cases as text: what is written, what is read, and everything that is refused with its place.</summary>
public class CaseFileTests
{
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
            CaseFile.Write(Orders, BoundaryCases.Of(Orders).Cases)
        );

    [Fact]
    public void A_case_is_read_with_its_signature_in_whatever_order_the_columns_stand()
    {
        var read = CaseFile
            .Read(
                Orders,
                "signed_by,agreed,determined_by,outcome,answer.signs,answer.margin,position,cut,feature,rule,version,policy,case\r\n"
                    + "\"A \"\"B\"\" C\",yes,OR-01; OR-02,decline,[blocked],7.99 %,below,8.00 %,margin,OR-01,1,orders,a\r\n",
                "cases.csv"
            )
            .Required();

        var one = Assert.Single(read);
        Assert.Equal("A \"B\" C", one.SignedBy);
        Assert.Equal("yes", one.Agreed);
        Assert.Equal(["OR-01", "OR-02"], one.DeterminedBy);
        Assert.Empty(BoundaryCases.Check(Orders, read));
    }

    [Fact]
    public void A_mark_of_the_encoding_and_a_missing_last_line_end_are_read_over() =>
        Assert.Single(CaseFile.Read(Orders, '\uFEFF' + Header + Row.TrimEnd('\n'), "cases.csv").Required());

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
        var problem = Assert.Single(CaseFile.Read(Orders, Header + cell, "cases.csv").Problems);

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
                            Orders,
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
            Orders,
            Header + Row + Row.Replace("7.99 %", "x", StringComparison.Ordinal).Replace("below", "y", StringComparison.Ordinal),
            "cases.csv"
        );

        Assert.Equal(3, reading.Problems.Length);
        Assert.Empty(reading.Cases);
        Assert.Equal(3, Assert.Throws<FormatException>(() => reading.Required()).Message.Split('\n').Length - 1);
    }

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Every_culture_reads_the_same(string culture) =>
        Cultures.Under(culture, () => Assert.Single(CaseFile.Read(Orders, Header + Row, "cases.csv").Required()));

    private static IReadOnlyList<string> ProblemsOf(string text) =>
        [.. CaseFile.Read(Orders, text, "cases.csv").Problems.Select(problem => problem.ToString())];
}
