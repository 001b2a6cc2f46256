using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Tests;

/// <summary>A book of twelve monthly invoices of A, each paid a day late, and B with one open invoice; files about credit join it.</summary>
internal sealed class CreditRun : IDisposable
{
    public const string AsOf = "2024-06-30";

    public ReviewRun Run { get; } = new();

    /// <summary>The invoices, as a file.</summary>
    public static string Invoices { get; } =
        string.Join(
            '\n',
            [
                "account,invoice,issued,due,settled,amount,currency",
                .. Months("A", 12),
                "B,B1,2024-06-01,2024-07-20,,500,EUR",
                "",
            ]
        );

    /// <summary>Monthly invoices of an account up to the month of the review, due on the 20th and paid on the 21st.</summary>
    public static IEnumerable<string> Months(string account, int count) =>
        Enumerable
            .Range(0, count)
            .Select(ago => new NodaTime.LocalDate(2024, 6, 1).PlusMonths(-ago))
            .Select(
                (month, ago) =>
                    $"{account},{account}{ago},{Iso(month)},{Iso(month.PlusDays(19))},{Iso(month.PlusDays(20))},1000,EUR"
            );

    /// <summary>Reviews the book with one file more.</summary>
    public Task<Result> Review(string option, string header, string rows, params string[] more) =>
        Review([(option, $"{header}\n{rows}\n")], more);

    /// <summary>Reviews the book with files about credit, each named after its option.</summary>
    public Task<Result> Review((string Option, string Content)[] files, params string[] more) =>
        Run.Review(
            Invoices,
            [
                .. files.SelectMany(file => new[] { file.Option, Run.Folder.Write($"{file.Option[2..]}.csv", file.Content) }),
                "--as-of",
                AsOf,
                .. more,
            ]
        );

    /// <summary>One row of accounts.csv.</summary>
    public IReadOnlyDictionary<string, string> Row(string account) =>
        Run.AccountRows().Single(row => row["account"] == account);

    public void Dispose() => Run.Dispose();

    private static string Iso(NodaTime.LocalDate date) => DateText.Iso(date);
}
