using System.Globalization;
using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>Securities: what they secure, when, and what is refused.</summary>
public sealed class SecurityRowTests : IDisposable
{
    private const string Header = "account,form,amount,currency,written_on,expires,guarantor_grade,guarantor_headroom";

    private readonly CreditRun credit = new();

    [Theory]
    [InlineData("A,bank_guarantee,1000,,2024-01-01,,,", "950.00")]
    [InlineData("A,bank_guarantee,1000,,2024-06-30,2024-07-01,,", "950.00")]
    [InlineData("A,bank_guarantee,1000,,2024-01-01,2024-06-30,,", "0.00")]
    [InlineData("A,bank_guarantee,1000,,2024-07-01,,,", "0.00")]
    [InlineData("A,bank_guarantee,1000,,,,,", "0.00")]
    [InlineData("A,confirmed_letter_of_credit,1000,,2024-01-01,,,", "1000.00")]
    [InlineData("A,credit_insurance,1000,,2024-01-01,,,", "900.00")]
    [InlineData("A,parent_guarantee,1000,,2024-01-01,,B,500", "400.00")]
    [InlineData("A,parent_guarantee,1000,,2024-01-01,,D,500", "0.00")]
    [InlineData("A,parent_guarantee,1000,,2024-01-01,,B,", "0.00")]
    [InlineData("A,comfort_letter,1000,,2024-01-01,,,", "0.00")]
    [InlineData("A,title_retention,1000,,2024-01-01,,,", "0.00")]
    [InlineData("A,bank_guarantee,1000,,2024-01-01,,,\nA,bank_guarantee,2000,,2024-01-01,,,", "2850.00")]
    [InlineData("A,bank_guarantee,1000,USD,2024-01-01,,,", "475.00")]
    public async Task It_secures_its_part_while_it_holds(string rows, string secured)
    {
        await credit.Review(
            [("--securities", $"{Header}\n{rows}\n"), ("--rates", "date,from,to,rate\n2024-06-01,USD,EUR,0.5\n")],
            "--audience",
            "finance"
        );

        Assert.Equal(secured, Secured());
    }

    [Theory]
    [InlineData("C,bank_guarantee,1000,,,,,", "account", "\"C\" is not in the book")]
    [InlineData("A,guarantee,1000,,,,,", "form", "allowed are comfort_letter, title_retention, parent_guarantee")]
    [InlineData("A,bank_guarantee,,,,,,", "amount", "the value is blank; it is required")]
    [InlineData("A,bank_guarantee,0,,,,,", "amount", "the amount is 0")]
    [InlineData("A,bank_guarantee,-1,,,,,", "amount", "-1.00 EUR is below zero")]
    [InlineData("A,bank_guarantee,1000,USD,,,,", "currency", "there is no rate from USD to EUR for 2024-06-30")]
    [InlineData("A,bank_guarantee,1000,,2024-01-01,2024-01-01,,", "expires", "the security ends before it begins")]
    [InlineData("A,bank_guarantee,1000,,,,B,", "guarantor_grade", "only a parent_guarantee has a guarantor")]
    [InlineData("A,credit_insurance,1000,,,,,5", "guarantor_headroom", "only a parent_guarantee has a guarantor")]
    [InlineData("A,parent_guarantee,1000,,,,b,", "guarantor_grade", "allowed are A, B, C, D, E, X")]
    public async Task A_value_outside_the_rules_is_refused(string row, string column, string message) =>
        credit.Run.AssertRefused(
            await credit.Review("--securities", Header, row),
            $"securities.csv:2: {column}: ",
            message,
            "securities.csv"
        );

    [Fact]
    public async Task The_same_security_twice_is_refused() =>
        credit.Run.AssertRefused(
            await credit.Review(
                "--securities",
                Header,
                "A,bank_guarantee,1000,,2024-01-01,,,\nA,bank_guarantee,1000.00,,2024-01-01,,,"
            ),
            "securities.csv:3: form: ",
            "occurs twice; it was first read on line 2",
            "securities.csv"
        );

    public void Dispose() => credit.Dispose();

    /// <summary>By how much the loss budget is above 0.5 % of sales of 12,000, over a default of 1 % and a loss of 60 %.</summary>
    private string Secured()
    {
        var line = credit
            .Run.Folder.Read("out", "decisions.jsonl")
            .Split('\n')
            .Single(text => text.StartsWith("{\"account\":\"A\",\"decision\":\"credit\"", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(line);
        var budget = json.RootElement.GetProperty("limits").GetProperty("loss_budget").GetDecimal();
        return (budget - 10_000m).ToString("F2", CultureInfo.InvariantCulture);
    }
}
