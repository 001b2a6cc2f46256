using System.Globalization;
using System.Text;

namespace KeyAccount.Domain.Approvals;

/// <summary>The one text of a ladder that its fingerprint is taken from.</summary>
internal static class LadderText
{
    public static string Canonical(LadderTerms terms)
    {
        var text = new StringBuilder("ladder/1\n");
        text.Append(CultureInfo.InvariantCulture, $"{terms.Identity.Id}|{terms.Identity.Version}\n");
        foreach (var rank in terms.Ranks)
        {
            text.Append(CultureInfo.InvariantCulture, $"rank|{rank.Name}|{rank.Quorum}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"columns|{string.Join('|', terms.Columns)}\n");
        foreach (var dimension in terms.Dimensions.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"dimension|{dimension.Canonical}\n");
        }
        foreach (
            var grant in terms
                .Grants.OrderBy(one => one.Column, StringComparer.Ordinal)
                .ThenBy(one => one.Rank, StringComparer.Ordinal)
                .ThenBy(one => one.Dimension, StringComparer.Ordinal)
        )
        {
            text.Append(CultureInfo.InvariantCulture, $"grant|{grant.Column}|{grant.Rank}|{grant.Dimension}|{grant.Limit}\n");
        }
        return text.Append(
                CultureInfo.InvariantCulture,
                $"{terms.Order}|{terms.Climbs}|{terms.OwnAuthority}|{terms.Window}|{terms.OneColumnSuffices}|{terms.Times.Canonical}"
            )
            .ToString();
    }
}
