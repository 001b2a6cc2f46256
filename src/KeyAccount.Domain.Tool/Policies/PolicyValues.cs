using System.Text.Json;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>The single values of a policy document by their place, so that documents can be listed and compared value by value.</summary>
internal static class PolicyValues
{
    // Items of a list that have one of these are named by it: inserting one then moves none of the others.
    private static readonly string[] Names = ["code", "grade"];

    /// <summary>Every value of the members that are asked for, in the order of the document: <c>line.caps.trade</c> and <c>3</c>.</summary>
    /// <param name="document">The document in its one form.</param>
    /// <param name="isAsked">Whether a member of the document is wanted.</param>
    public static IReadOnlyList<(string Place, string Value)> Of(string document, Func<string, bool> isAsked)
    {
        using var json = JsonDocument.Parse(document);
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .Where(member => isAsked(member.Name))
                .SelectMany(member => Of(member.Name, member.Value)),
        ];
    }

    private static IEnumerable<(string Place, string Value)> Of(string place, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Of($"{place}.{member.Name}", member.Value)),
            JsonValueKind.Array when value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) => value
                .EnumerateArray()
                .SelectMany((item, at) => Of($"{place}[{NameOf(item) ?? $"{at}"}]", item)),
            JsonValueKind.Array => [(place, string.Join(", ", value.EnumerateArray()))],
            JsonValueKind.Null => [(place, "null")],
            _ => [(place, value.ToString())],
        };

    private static string? NameOf(JsonElement item) =>
        Names
            .Select(name =>
                item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var known) ? known.GetString() : null
            )
            .FirstOrDefault(name => name is not null);
}
