using System.Globalization;
using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Report;

/// <summary>The figures of each section are those of accounts.csv and summary.json.</summary>
public sealed class ReportFiguresTests(DemoReport report) : IClassFixture<DemoReport>
{
    [Theory]
    [InlineData("open")]
    [InlineData("overdue")]
    public void A_tile_is_the_figure_of_the_summary_and_the_sum_of_the_accounts(string column)
    {
        var figure = DemoReport.Number(report.Tile(column));

        Assert.InRange(figure, 1, decimal.MaxValue);
        Assert.Equal(report.Summary.GetProperty("book").GetProperty(column).GetDecimal(), figure);
        Assert.Equal(report.Sum(column), figure);
    }

    [Fact]
    public void Exposure_by_grade_counts_the_accounts_and_adds_up_their_open_sums()
    {
        var rows = report.Table("grades-t");
        var grades = report.Summary.GetProperty("credit").GetProperty("grades").EnumerateObject().ToList();

        Assert.Equal(grades.Count, rows.Count);
        Assert.All(
            grades.Zip(rows),
            pair =>
            {
                var name = pair.First.Name == "none" ? "" : pair.First.Name;
                Assert.Equal(pair.First.Value.GetInt32(), int.Parse(pair.Second[1], CultureInfo.InvariantCulture));
                Assert.Equal(report.Sum("open", row => row["credit_grade"] == name), DemoReport.Number(pair.Second[2]));
            }
        );
    }

    [Fact]
    public void The_largest_exposures_are_those_of_the_accounts()
    {
        var largest = report
            .Accounts.Where(row => DemoReport.Number(row["open"]) > 0)
            .OrderByDescending(row => DemoReport.Number(row["open"]))
            .ThenBy(row => row["account"], StringComparer.Ordinal)
            .Take(10)
            .Select(row => (row["account"], DemoReport.Number(row["open"]), DemoReport.Number(row["overdue"])));

        Assert.Equal(
            largest,
            report
                .Table("largest-t")
                .Select(cells => (cells[0].Split(' ')[0], DemoReport.Number(cells[1]), DemoReport.Number(cells[2])))
        );
    }

    [Fact]
    public void Recommended_lines_are_the_sum_of_the_summary_and_of_the_accounts()
    {
        Assert.Contains(
            $"<span id=\"lines\">{report.Sum("recommended_line").ToString("N2", CultureInfo.InvariantCulture)}</span>",
            report.Page,
            StringComparison.Ordinal
        );
        Assert.Equal(
            report.Summary.GetProperty("credit").GetProperty("recommended_lines").GetDecimal(),
            report.Sum("recommended_line")
        );
    }

    [Theory]
    [InlineData("use-t", 2)]
    [InlineData("grades-t", 2)]
    public void The_bands_add_up_to_what_is_open(string table, int column) =>
        Assert.Equal(report.Sum("open"), report.Table(table).Sum(cells => DemoReport.Number(cells[column])));

    [Fact]
    public void Ageing_less_unused_credit_is_what_is_open()
    {
        var bands = report.Table("ageing-t").Select(cells => DemoReport.Number(cells[2])).ToList();
        var parts = report.Data.GetProperty("parts").EnumerateArray().ToList();
        var unused = parts.Sum(part => part.GetProperty("ageing")[5].GetDecimal()) / 100;

        Assert.InRange(unused, decimal.MinValue, 0);
        Assert.Equal(report.Sum("open"), bands.Sum() + unused);
        Assert.Equal(report.Sum("overdue"), bands.Skip(1).Sum());
    }

    [Fact]
    public void Classes_and_tiers_are_those_of_the_summary()
    {
        var abc = report.Summary.GetProperty("abc");
        Assert.Equal(
            ["A", "B", "C", "none"],
            ((string[])["A", "B", "C", "none"]).Where(
                (name, at) =>
                    abc.GetProperty(name).GetInt32() == int.Parse(report.Table("abc-t")[at][2], CultureInfo.InvariantCulture)
            )
        );
        var tiers = report.Summary.GetProperty("tiers");
        Assert.Equal(
            ((string[])["key", "development", "maintain", "standard", "undetermined"]).Select(name =>
                tiers.GetProperty(name).GetInt32()
            ),
            report.Table("tiers-t").Select(cells => int.Parse(cells[2], CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public void Concentration_is_that_of_the_summary_rounded()
    {
        var rows = report.Table("concentration-t");
        var concentration = report.Summary.GetProperty("concentration");
        Assert.All(
            new[] { ("purchases_last_12_months", 1), ("open_receivables", 2) },
            column =>
            {
                var figures = concentration.GetProperty(column.Item1);
                Assert.Equal(Rounded("hhi", 0), rows[0][column.Item2]);
                Assert.Equal(Rounded("gini", 2), rows[1][column.Item2]);

                string Rounded(string name, int places) =>
                    figures.GetProperty(name).GetDecimal().ToString($"N{places}", CultureInfo.InvariantCulture);
            }
        );
    }

    [Fact]
    public void Actions_have_the_figures_of_their_accounts_the_most_money_first()
    {
        var actions = report.Table("actions-t");
        var risks = actions.Select(cells => DemoReport.Number(cells[2])).ToList();
        var inFile = report.Accounts.ToDictionary(row => row["account"], StringComparer.Ordinal);
        (string Words, string Column)[] reasons = [(" overdue, the oldest for ", "overdue"), ("No credit decision", "open")];
        var told = (
            from cells in actions
            from reason in reasons
            where cells[4].Contains(reason.Words, StringComparison.Ordinal)
            select (cells, reason.Column)
        ).ToList();

        Assert.Equal(10, actions.Count);
        Assert.Equal(risks.OrderDescending(), risks);
        Assert.NotEmpty(told);
        Assert.All(
            told,
            action =>
                Assert.Equal(
                    DemoReport.Number(inFile[action.cells[0].Split(' ')[0]][action.Column]),
                    DemoReport.Number(action.cells[2])
                )
        );
        Assert.All(actions, cells => Assert.Equal(report.Places[cells[0].Split(' ')[0]].Owner, cells[1]));
    }

    [Fact]
    public void The_parts_have_the_open_sums_of_their_accounts()
    {
        var owners = Names("owners");
        var territories = Names("territories");
        var parts = report
            .Data.GetProperty("parts")
            .EnumerateArray()
            .ToDictionary(
                part => (Of(owners, part.GetProperty("owner")), Of(territories, part.GetProperty("territory"))),
                part => part.GetProperty("documents")[3].GetDecimal() / 100
            );
        var expected = report
            .Accounts.GroupBy(row => report.Places[row["account"]])
            .ToDictionary(part => part.Key, part => part.Sum(row => DemoReport.Number(row["open"])));

        Assert.InRange(expected.Count, 5, 100);
        Assert.Equal(expected.OrderBy(part => part.Key), parts.OrderBy(part => part.Key));
    }

    [Theory]
    [InlineData("expected-t", "expected")]
    [InlineData("disputes-t", "disputes")]
    public void The_parts_add_up_to_the_figures_of_the_whole_book(string table, string name)
    {
        var sums = report
            .Data.GetProperty("parts")
            .EnumerateArray()
            .Select(part => part.GetProperty(name).EnumerateArray().Select(figure => figure.GetDecimal()).ToArray())
            .Aggregate((sum, part) => [.. sum.Zip(part, (one, other) => one + other)]);
        var shown = report
            .Table(table)
            .SelectMany(cells => new[] { DemoReport.Number(cells[1]), DemoReport.Number(cells[2]) * 100 });

        // The page begins with the youngest disputes and ends with those of unknown day, which the parts begin with.
        Assert.Equal(name == "disputes" ? [.. sums[2..], .. sums[..2]] : sums, shown);
    }

    [Fact]
    public void Payment_by_month_adds_up_to_what_fell_due_in_the_parts()
    {
        var parts = report.Data.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("payment")).ToList();

        var months = report.Table("payment-t");
        Assert.Equal(13, months.Count);
        Assert.Equal(
            months.Select(cells => DemoReport.Number(cells[1]) * 100),
            Enumerable.Range(0, months.Count).Select(month => parts.Sum(part => part[2 * month].GetDecimal()))
        );
    }

    [Fact]
    public void What_expires_lies_within_the_days_that_the_heading_names()
    {
        var days = report
            .Table("expiring-t")
            .Select(cells => NodaTime.Text.LocalDatePattern.Iso.Parse(cells[2]).Value)
            .ToList();
        var asOf = NodaTime.Text.LocalDatePattern.Iso.Parse(report.Summary.GetProperty("as_of").GetString()!).Value;

        Assert.NotEmpty(days);
        Assert.Contains("Expiring within 30 days", report.Page, StringComparison.Ordinal);
        Assert.All(days, day => Assert.InRange(day, asOf, asOf.PlusDays(30)));
        Assert.Equal(days.Order(), days);
    }

    private List<string> Names(string list) =>
        [.. report.Data.GetProperty(list).EnumerateArray().Select(name => name.GetString()!)];

    private static string Of(List<string> names, JsonElement place) => place.GetInt32() < 0 ? "" : names[place.GetInt32()];
}
