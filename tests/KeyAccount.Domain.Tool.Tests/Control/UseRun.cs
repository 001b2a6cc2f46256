namespace KeyAccount.Domain.Tool.Tests.Control;

/// <summary>
/// The book of <see cref="CreditRun"/>, in which A owes nothing and B has one open invoice of 500, with files about lines; each run is
/// written into the folder "out".
/// </summary>
internal sealed class UseRun : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    /// <summary>Shows the status with files named after their options.</summary>
    public Task<Result> Status((string Option, string Content)[] files, params string[] more) =>
        Run("status", files, ["--out", Folder.At("out"), .. more]);

    /// <summary>Checks with files named after their options.</summary>
    public Task<Result> Check((string Option, string Content)[] files, params string[] more) =>
        Run("check", files, ["--out", Folder.At("out"), .. more]);

    /// <summary>Shows the past of an account.</summary>
    public Task<Result> History(string account, (string Option, string Content)[] files, params string[] more) =>
        Run("history", files, ["--account", account, .. more]);

    /// <summary>Shows what is expected to be lost.</summary>
    public Task<Result> Provision((string Option, string Content)[] files, params string[] more) =>
        Run("provision", files, ["--out", Folder.At("out"), .. more]);

    /// <summary>Checks without writing.</summary>
    public Task<Result> Ask((string Option, string Content)[] files, params string[] more) => Run("check", files, more);

    /// <summary>One row of a table that was written, by column; no value in these tests holds a comma.</summary>
    public IReadOnlyDictionary<string, string> Row(string table, string column, string value) =>
        Rows(table).Single(row => row[column] == value);

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table)
    {
        var lines = Folder.Read("out", table).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)),
        ];
    }

    /// <summary>How the line of an account stands.</summary>
    public IReadOnlyDictionary<string, string> StatusOf(string account) => Row("credit-status.csv", "account", account);

    /// <summary>Asserts that data was refused at one place, and that nothing was written.</summary>
    public void AssertRefused(Result result, string place, string message)
    {
        Assert.Equal(3, result.ExitCode);
        Assert.Contains(
            result.ErrorLines,
            line => line.Contains(place, StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal)
        );
        Assert.Empty(result.Output);
        Assert.DoesNotContain("out", Folder.Content());
    }

    public void Dispose() => Folder.Dispose();

    private Task<Result> Run(string command, (string Option, string Content)[] files, string[] more) =>
        Keyaccount.Run([
            "credit",
            command,
            "--invoices",
            Folder.Write("invoices.csv", CreditRun.Invoices),
            "--as-of",
            CreditRun.AsOf,
            .. files.SelectMany(file => new[] { file.Option, Folder.Write($"{file.Option[2..]}.csv", file.Content + "\n") }),
            .. more,
        ]);
}
