namespace KeyAccount.Domain.Tool.Tests;

/// <summary>A folder with an invoice file, reviewed into the folder "out".</summary>
internal sealed class ReviewRun : IDisposable
{
    /// <summary>All standard columns.</summary>
    public const string Header = "account,invoice,issued,due,settled,amount,currency,tax,quantity,disputed,paid,paid_on";

    /// <summary>
    /// A: an invoice paid 10 days late, one paid 5 days early, one open and 30 days overdue, a credit note. B: one disputed invoice,
    /// open and not yet due.
    /// </summary>
    public const string SmallBook = """
        account,invoice,issued,due,settled,amount,currency,tax,quantity,disputed
        A,1,2024-01-01,2024-01-31,2024-02-10,120.00,EUR,20.00,3,no
        A,2,2024-02-01,2024-03-02,2024-02-26,240.00,EUR,40.00,6,no
        A,3,2024-04-01,2024-05-31,,60.00,EUR,10.00,1,no
        A,4,2024-04-02,,2024-04-02,-12.00,EUR,-2.00,-1,no
        B,5,2024-06-01,2024-07-01,,36.00,EUR,6.00,1,yes

        """;

    public TemporaryFolder Folder { get; } = new();

    public string Out => Folder.At("out");

    /// <summary>Writes the invoice file and reviews it.</summary>
    public Task<Result> Review(string invoices, params string[] more) =>
        Keyaccount.Run(["review", "--invoices", Folder.Write("invoices.csv", invoices), "--out", Out, .. more]);

    public Task<Result> Review(byte[] invoices, params string[] more) =>
        Keyaccount.Run(["review", "--invoices", Folder.Write("invoices.csv", invoices), "--out", Out, .. more]);

    /// <summary>Reviews rows under the full header.</summary>
    public Task<Result> ReviewRows(params string[] rows) => Review(string.Join('\n', [Header, .. rows, ""]));

    /// <summary>Asserts that the data was refused at one place, and that the folder holds what it held before, nothing else.</summary>
    public void AssertRefused(Result result, string place, string fragment, params string[] otherFiles)
    {
        Assert.Equal(3, result.ExitCode);
        Assert.Contains(
            result.ErrorLines,
            line => line.Contains(place, StringComparison.Ordinal) && line.Contains(fragment, StringComparison.Ordinal)
        );
        Assert.Empty(result.Output);
        Assert.Equal(otherFiles.Append("invoices.csv").Order(StringComparer.Ordinal), Folder.Content());
    }

    /// <summary>The rows of accounts.csv by column name; no value in these tests holds a comma.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> AccountRows()
    {
        var lines = Folder.Read("out", "accounts.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)),
        ];
    }

    public void Dispose() => Folder.Dispose();
}
