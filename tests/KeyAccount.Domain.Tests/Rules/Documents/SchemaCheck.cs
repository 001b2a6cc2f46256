using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KeyAccount.Domain.Tests.Rules.Documents;

/// <summary>
/// A small check of a document against a JSON Schema, written from the specification of draft 2020-12 and not from our reader. A keyword
/// that it does not know is a failure, so that none is trusted unseen.
/// </summary>
internal sealed class SchemaCheck : IDisposable
{
    private readonly JsonDocument schema;

    public SchemaCheck(string text) => schema = JsonDocument.Parse(text);

    public void Dispose() => schema.Dispose();

    /// <summary>What in the document does not satisfy the schema.</summary>
    public IReadOnlyList<string> Violations(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. Violations(schema.RootElement, document.RootElement, "$")];
    }

    private IEnumerable<string> Violations(JsonElement rule, JsonElement value, string path)
    {
        foreach (var keyword in rule.EnumerateObject())
        {
            foreach (var violation in Violations(rule, keyword, value, path))
            {
                yield return violation;
            }
        }
    }

    private IEnumerable<string> Violations(JsonElement rule, JsonProperty keyword, JsonElement value, string path) =>
        keyword.Name switch
        {
            "$schema" or "$defs" or "title" or "description" => [],
            "$ref" => Violations(Resolve(keyword.Value.GetString()!), value, path),
            "type" => When(!Is(value, keyword.Value.GetString()!), $"{path} is no {keyword.Value}"),
            "const" => When(!JsonElement.DeepEquals(keyword.Value, value), $"{path} is not {keyword.Value}"),
            "enum" => When(
                !keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
                $"{path} is none of {keyword.Value}"
            ),
            "pattern" => When(
                value.ValueKind == JsonValueKind.String
                    && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.ECMAScript),
                $"{path} is not like {keyword.Value}"
            ),
            "minLength" => When(
                value.ValueKind == JsonValueKind.String && value.GetString()!.Length < Limit(keyword),
                $"{path} is too short"
            ),
            "maxLength" => When(
                value.ValueKind == JsonValueKind.String && value.GetString()!.Length > Limit(keyword),
                $"{path} is too long"
            ),
            "minimum" => When(
                value.ValueKind == JsonValueKind.Number && value.GetDecimal() < Limit(keyword),
                $"{path} is too small"
            ),
            "maximum" => When(
                value.ValueKind == JsonValueKind.Number && value.GetDecimal() > Limit(keyword),
                $"{path} is too large"
            ),
            "minItems" => When(
                value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < Limit(keyword),
                $"{path} has too few items"
            ),
            "maxItems" => When(
                value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > Limit(keyword),
                $"{path} has too many items"
            ),
            "minProperties" => When(
                value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Count() < Limit(keyword),
                $"{path} has too few members"
            ),
            "maxProperties" => When(
                value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Count() > Limit(keyword),
                $"{path} has too many members"
            ),
            "items" => value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().SelectMany((item, index) => Violations(keyword.Value, item, $"{path}[{index}]"))
                : [],
            "properties" => value.ValueKind == JsonValueKind.Object
                ? value
                    .EnumerateObject()
                    .Where(member => keyword.Value.TryGetProperty(member.Name, out _))
                    .SelectMany(member =>
                        Violations(keyword.Value.GetProperty(member.Name), member.Value, $"{path}.{member.Name}")
                    )
                : [],
            "required" => value.ValueKind == JsonValueKind.Object
                ? keyword
                    .Value.EnumerateArray()
                    .Where(name => !value.TryGetProperty(name.GetString()!, out _))
                    .Select(name => $"{path} has no {name}")
                : [],
            "additionalProperties" => value.ValueKind == JsonValueKind.Object && !keyword.Value.GetBoolean()
                ? value
                    .EnumerateObject()
                    .Where(member => !rule.GetProperty("properties").TryGetProperty(member.Name, out _))
                    .Select(member => $"{path}.{member.Name} is not declared")
                : [],
            "anyOf" => When(
                !keyword.Value.EnumerateArray().Any(one => !Violations(one, value, path).Any()),
                $"{path} is like none of the alternatives"
            ),
            _ => throw new NotSupportedException($"The schema uses {keyword.Name}, which this check does not know."),
        };

    private static IEnumerable<string> When(bool isViolated, string violation) => isViolated ? [violation] : [];

    private static decimal Limit(JsonProperty keyword) =>
        decimal.Parse(keyword.Value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool Is(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => throw new NotSupportedException(type),
        };

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(schema.RootElement, (element, step) => element.GetProperty(step));
}
