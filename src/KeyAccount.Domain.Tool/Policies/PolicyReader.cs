using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Reads policy files, named one by one or as a folder.</summary>
internal static class PolicyReader
{
    // A document of 1 MiB is refused by its form; a file far beyond that is not even loaded.
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Reads everything; either all files are policies, or every problem is told.</summary>
    /// <exception cref="UsageException">A file or folder does not exist or holds no policy.</exception>
    /// <exception cref="PolicyReadException">A file is no policy.</exception>
    public static IReadOnlyList<PolicyFile> Read(string option, IEnumerable<string> paths)
    {
        var files = Files(option, paths);
        var read = files.Select(path => ReadFile(path, files)).ToList();
        List<PolicyProblem> problems = [.. read.SelectMany(file => file.Problems)];
        return problems.Count == 0 ? [.. read.Select(file => file.File!)] : throw new PolicyReadException(problems);
    }

    /// <summary>The files that are meant: a folder stands for its JSON files other than schemas, in ordinal order; each file once.</summary>
    /// <exception cref="UsageException">A file or folder does not exist, or a folder holds no policy.</exception>
    public static IReadOnlyList<string> Files(string option, IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Files(option, path)).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];

    /// <summary>Reads one file; the problems are empty when it is a policy.</summary>
    /// <param name="path">The file.</param>
    /// <param name="others">The files beside which it was given: a discount policy finds its ladder there, or in its own folder.</param>
    public static (PolicyFile? File, IReadOnlyList<PolicyProblem> Problems) ReadFile(string path, IEnumerable<string> others)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            return (
                null,
                [Problem(path, (1, 1), "$", PolicyDocumentFault.TooLarge, "a file beyond 8 MiB", "at most 1 MiB", null)]
            );
        }

        var utf8 = File.ReadAllBytes(path);
        var peek = PolicyPeek.At(utf8);
        var kind = PolicyKind.All.FirstOrDefault(kind => kind.Name == peek.Kind);
        if (kind is null && peek.IsJson)
        {
            return (null, [NoKind(path, utf8, peek)]);
        }

        if (PolicyKind.Discounts.Equals(kind) && peek.IsJson)
        {
            if (Ladders.For(path, utf8, others) is not { } ladder)
            {
                return (null, [NoLadder(path)]);
            }

            kind = PolicyKind.DiscountsOver(ladder);
        }

        // What is no JSON is refused by any form, with the place.
        var (file, problems) = (kind ?? PolicyKind.Kinds).Read(path, utf8, peek.Currency);
        return (file, [.. problems]);
    }

    private static string[] Files(string option, string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new UsageException($"{option}: the file {path} does not exist");
        }

        string[] files =
        [
            .. Directory
                .EnumerateFiles(path, "*.json")
                .Where(file => !file.EndsWith(PolicyKind.SchemaEnding, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new UsageException($"{option}: the folder {path} holds no policy; write one with: keyaccount policy new");
    }

    private static PolicyProblem NoLadder(string path) =>
        Problem(
            path,
            (1, 1),
            "$.ladder",
            PolicyDocumentFault.Refused,
            "no ladder in its folder or among the files given",
            "a policy of the kind \"ladder\" with the fingerprint that it names",
            null
        );

    private static PolicyProblem NoKind(string path, ReadOnlySpan<byte> utf8, PolicyPeek peek)
    {
        var allowed = string.Join(", ", PolicyKind.All.Select(kind => $"\"{kind.Name}\""));
        return peek.Kind is { } written
            ? Problem(
                path,
                PolicyPeek.Place(utf8, peek.KindAt),
                "$.policy",
                PolicyDocumentFault.WrongPolicy,
                Quoted.Text(written),
                allowed,
                NearestName.Find(written, PolicyKind.All.Select(kind => kind.Name))
            )
            : Problem(path, (1, 1), "$.policy", PolicyDocumentFault.MissingMember, "nothing", allowed, null);
    }

    private static PolicyProblem Problem(
        string file,
        (int Line, int Column) place,
        string path,
        PolicyDocumentFault fault,
        string found,
        string allowed,
        string? nearest
    ) => new(file, place.Line, place.Column, path, fault, found, allowed, nearest);
}
