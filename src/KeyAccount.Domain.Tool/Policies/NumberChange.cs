using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>A value of a document that is another one in a later version.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value after; null when there is none.</param>
internal sealed record NumberChange(string Place, string? Before, string? After)
{
    // More of these lets more through; more of the others lets less through.
    private static readonly string[] Generous =
    [
        "unit",
        ".capacityShare",
        ".reviewMonths",
        "gradeLimits.",
        "line.caps.",
        "line.needFactor",
        "line.trustFactor",
        "line.lossShareOfContribution",
        "line.lossShareOfSales",
        "line.concentrationShare",
        "line.raisePace",
        "securities.",
        "capacity.",
    ];

    private static readonly string[] Strict = [".defaultProbability", "line.lossGivenDefault"];

    /// <summary>Whether the later value lets less or more through; different when nobody can say.</summary>
    public PolicyRelation Relation
    {
        get
        {
            var isGenerous = Generous.Any(Names);
            if (
                Before is null
                || After is null
                || Compare(Before, After) is not { } rises
                || (!isGenerous && !Strict.Any(Names))
            )
            {
                return PolicyRelation.Different;
            }

            return rises == isGenerous ? PolicyRelation.Looser : PolicyRelation.Stricter;
        }
    }

    private bool Names(string part) =>
        part.StartsWith('.')
            ? Place.EndsWith(part, StringComparison.Ordinal)
            : Place.StartsWith(part, StringComparison.Ordinal);

    /// <summary>Whether the value rises; null when the two have no order.</summary>
    private static bool? Compare(string before, string after) =>
        (Number(before), Number(after)) is ({ } was, { } becomes) ? becomes > was
        : Money.TryParse(before, out var amount) && Money.TryParse(after, out var later) && amount.Currency == later.Currency
            ? later > amount
        : before is [>= 'A' and <= 'E'] && after is [>= 'A' and <= 'E'] ? after[0] < before[0]
        : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(
            text.EndsWith(" %", StringComparison.Ordinal) ? text[..^2] : text,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>Every value that is another one, in the order of the later document, then those that are gone.</summary>
    public static IReadOnlyList<NumberChange> Between(string before, string after, Func<string, bool> isAsked)
    {
        var was = PolicyValues
            .Of(before, isAsked)
            .ToDictionary(value => value.Place, value => value.Value, StringComparer.Ordinal);
        List<NumberChange> changes = [];
        foreach (var (place, value) in PolicyValues.Of(after, isAsked))
        {
            if (!was.Remove(place, out var earlier) || earlier != value)
            {
                changes.Add(new(place, earlier, value));
            }
        }

        return [.. changes, .. was.Select(gone => new NumberChange(gone.Key, gone.Value, null))];
    }
}
