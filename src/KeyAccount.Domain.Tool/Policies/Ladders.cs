using System.Text.Json;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>The ladders that discount policies name by their fingerprints: those in the same folder and among the files that were given.</summary>
internal static class Ladders
{
    /// <summary>The shipped ladder where its figures do not count: for schemas and titles.</summary>
    public static AuthorityLadder Any { get; } =
        Discounts.Approval.DiscountLadder.Shipped(
            Money.OfMinor(1_000_000, Currency.Eur),
            Percentage.Percent(30),
            Percentage.Percent(10),
            60
        );

    /// <summary>
    /// The ladder that a discount policy names; where it is not there another one, which its form then refuses with both fingerprints;
    /// null when there is none at all.
    /// </summary>
    /// <param name="path">The file of the policy.</param>
    /// <param name="utf8">What is in it.</param>
    /// <param name="given">The files that were given.</param>
    public static AuthorityLadder? For(string path, ReadOnlySpan<byte> utf8, IEnumerable<string> given)
    {
        var named = NameIn(utf8);
        List<AuthorityLadder> found = [.. given.Concat(Beside(path)).Select(Read).OfType<AuthorityLadder>()];
        return found.FirstOrDefault(ladder => ladder.Fingerprint == named) ?? found.FirstOrDefault();
    }

    private static IEnumerable<string> Beside(string path) =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*.json")
            .Where(file => !file.EndsWith(PolicyKind.SchemaEnding, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static AuthorityLadder? Read(string path)
    {
        if (new FileInfo(path).Length > PolicyReader.MostBytes)
        {
            return null;
        }

        var utf8 = File.ReadAllBytes(path);
        return PolicyPeek.At(utf8).Kind == PolicyKind.Ladder.Name
            ? LadderForm.Instance.Read(utf8, path).Document?.Policy
            : null;
    }

    private static string? NameIn(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray());
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("ladder", out var ladder)
                && ladder.ValueKind == JsonValueKind.String
                ? ladder.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
