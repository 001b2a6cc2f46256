namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>
/// Which folder may use which. Folders are namespaces are concepts; one concept reaches another only through a decision or a
/// quantity among its facts, so that each can be read, tested and changed alone.
/// </summary>
internal sealed class FolderRule(string root, IEnumerable<Type> types)
{
    private static readonly string[] Foundation = ["Quantities", "Rules", "Approvals", "Reservations", "Accounts"];

    /// <summary>Who mentions whom across folders, each pair once, with the folders.</summary>
    public IReadOnlyList<(Type From, string FromFolder, Type To, string ToFolder)> Edges { get; } =
    [
        .. types
            .SelectMany(type =>
                Mentions.TypesIn(type).Select(to => (From: CoreAssembly.Outermost(type), To: CoreAssembly.Outermost(to)))
            )
            .Where(edge => CoreAssembly.IsIn(edge.To, root))
            .Select(edge => (edge.From, Folder(edge.From, root), edge.To, Folder(edge.To, root)))
            .Where(edge => edge.Item2 != edge.Item4)
            .Distinct(),
    ];

    public IReadOnlyList<string> Violations =>
        [
            .. Edges
                .Where(edge => !MayUse(edge.FromFolder).Contains(edge.ToFolder))
                .Select(edge => $"{edge.FromFolder}/{edge.From.Name} uses {edge.ToFolder}/{edge.To.Name}"),
        ];

    /// <summary>The first part of the namespace below the root; empty for a type that lives in no folder.</summary>
    public static string Folder(Type type, string root) => (type.Namespace + ".")[(root.Length + 1)..].Split('.')[0];

    private static string[] MayUse(string folder) =>
        folder switch
        {
            "" or "Quantities" => [],
            "Rules" => ["Quantities"],
            "Approvals" or "Reservations" => ["Quantities", "Rules"],
            _ => Foundation,
        };
}
