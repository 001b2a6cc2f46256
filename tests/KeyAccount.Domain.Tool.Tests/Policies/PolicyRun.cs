using System.Text.RegularExpressions;

namespace KeyAccount.Domain.Tool.Tests.Policies;

/// <summary>A folder with the shipped policies for sales of 12,000 EUR, to be edited, and the book of <see cref="CreditRun"/>.</summary>
internal sealed partial class PolicyRun : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public string Policies => Folder.At("policies");

    /// <summary>Writes the policies, and the invoices.</summary>
    public static async Task<PolicyRun> Begin()
    {
        var run = new PolicyRun();
        run.Folder.Write("invoices.csv", CreditRun.Invoices);
        var result = await Keyaccount.Run("policy", "new", "--sales", "12000", "--currency", "EUR", "--out", run.Policies);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return run;
    }

    /// <summary>Writes a changed copy of one of the shipped documents, without a fingerprint.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The file to write.</param>
    /// <param name="changes">What is replaced by what; each must occur.</param>
    public string Edit(string kind, string name, params (string Old, string New)[] changes)
    {
        var text = Fingerprint().Replace(Folder.Read("policies", $"{kind}.json"), "");
        foreach (var (old, @new) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return Folder.Write(name, text);
    }

    /// <summary>A credit policy with a rule that can never hold.</summary>
    public string EditToNever() =>
        Edit(
            "credit",
            "never.json",
            (
                "{ \"feature\": \"oldest_overdue\", \"above\": 90 }",
                "{ \"all\": [{ \"feature\": \"oldest_overdue\", \"above\": 90 }, { \"feature\": \"oldest_overdue\", \"below\": 30 }] }"
            )
        );

    /// <summary>Reviews the book by policies.</summary>
    public Task<Result> Review(params string[] more) => ReviewOn(CreditRun.AsOf, more);

    /// <summary>Reviews the book on a day by policies.</summary>
    public Task<Result> ReviewOn(string asOf, params string[] more) =>
        Keyaccount.Run([
            "review",
            "--invoices",
            Folder.At("invoices.csv"),
            "--as-of",
            asOf,
            "--out",
            Folder.At("out"),
            .. more,
        ]);

    public void Dispose() => Folder.Dispose();

    [GeneratedRegex("  \"fingerprint\": \"[0-9a-f]{64}\",\n")]
    private static partial Regex Fingerprint();
}
