using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Approvals;

/// <summary>A ladder as a person reads it: a row for each figure and column, in it how far each rank goes.</summary>
public static class LadderRuleBook
{
    /// <summary>Who may grant what. A figure that nobody in a column signs for has no row there.</summary>
    public static RuleBook Of(AuthorityLadder ladder)
    {
        Guard.Against.Null(ladder);
        return new(
            new("Authority", "Autoridad", "审批权限"),
            ladder.Terms.Identity,
            ladder.Fingerprint,
            BookSection.OfTable(
                new("Who may grant what", "Quién puede conceder qué", "审批权限"),
                [
                    new("Up to and including", "Hasta e incluido", "至（含）"),
                    .. ladder.Terms.Ranks.Select(
                        (rank, level) => Label.Same(string.Create(CultureInfo.InvariantCulture, $"{level} {rank.Name}"))
                    ),
                ],
                [
                    .. ladder.Terms.Dimensions.SelectMany(dimension =>
                        ladder
                            .Terms.Columns.Select(column => (Column: column, Limits: LimitsOf(ladder, column, dimension)))
                            .Where(row => row.Limits.Any(limit => !limit.IsNobody))
                            .Select(row =>
                                ImmutableArray.CreateRange<Label>([
                                    Label.Same($"{dimension.Name}, {row.Column}"),
                                    .. row.Limits.Select(limit => Text(dimension, limit)),
                                ])
                            )
                    ),
                ]
            )
        );
    }

    private static AuthorityLimit[] LimitsOf(AuthorityLadder ladder, string column, Dimension dimension) =>
        [.. ladder.Terms.Ranks.Select(rank => ladder.LimitOf(column, rank.Name, dimension.Name))];

    private static Label Text(Dimension dimension, AuthorityLimit limit) =>
        limit.IsNobody ? Label.Same("–")
        : limit.UpTo is { } upTo ? Label.Same(Figures.Write(upTo, dimension.Unit).Text)
        : new("unlimited", "sin límite", "无限");
}
