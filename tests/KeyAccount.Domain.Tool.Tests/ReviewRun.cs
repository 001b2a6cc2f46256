namespace KeyAccount.Domain.Tool.Tests;

/// <summary>A folder with an invoice file, reviewed into the folder "out".</summary>
internal sealed class ReviewRun : IDisposable
{
    /// <summary>All standard columns.</summary>
    public const string Header = "account,invoice,issued,due,settled,amount,currency,tax,quantity,disputed,paid,paid_on";

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
