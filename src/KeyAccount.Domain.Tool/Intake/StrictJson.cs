using System.Text.Json;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Takes values out of a JSON document without forgiving anything; what is wrong is reported with its path.</summary>
internal sealed class StrictJson(string path, RowGate gate)
{
    /// <summary>Reports what is wrong at a JSON path.</summary>
    public void Refuse(string at, string message) => gate.Fail(path, 0, at, message);

    /// <summary>A text; null, reported, when it is none or empty.</summary>
    public string? Text(JsonElement element, string at, bool blankAllowed = false)
    {
        if (!Is(element, JsonValueKind.String, at))
        {
            return null;
        }

        var text = element.GetString()!;
        if (text.Length == 0 && !blankAllowed)
        {
            Refuse(at, "the text is empty");
            return null;
        }

        return text;
    }

    /// <summary>The members of an object; a repeated name is refused, for only one of the two could hold.</summary>
    public IEnumerable<JsonProperty> Distinct(JsonElement element, string at)
    {
        if (!Is(element, JsonValueKind.Object, at))
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (seen.Add(member.Name))
            {
                yield return member;
            }
            else
            {
                Refuse(at, $"the member {Quoted.Text(member.Name)} occurs twice");
            }
        }
    }

    /// <summary>Whether the element is of that kind; reported when it is not.</summary>
    public bool Is(JsonElement element, JsonValueKind kind, string at)
    {
        if (element.ValueKind == kind)
        {
            return true;
        }

        Refuse(at, $"found {Called(element.ValueKind)}, needs {Called(kind)}");
        return false;
    }

    private static string Called(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Object => "an object {…}",
            JsonValueKind.Array => "a list […]",
            JsonValueKind.String => "a text \"…\"",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            JsonValueKind.Null or JsonValueKind.Undefined => "null",
        };
}
