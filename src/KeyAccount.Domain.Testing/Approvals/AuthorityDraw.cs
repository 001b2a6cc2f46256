using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Approvals;

/// <summary>Draws ladders and their people: small enough to be stuck at times, with every switch and every kind of limit.</summary>
internal static class AuthorityDraw
{
    public static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 8, 0);
    public static readonly Interval Year = new(Start, Start + Duration.FromDays(365));

    private static readonly ImmutableArray<Dimension> Known =
    [
        Dimension.Amount("amount", Currency.Eur).Accumulating(),
        Dimension.Concession("discount"),
        Dimension.Margin("margin"),
        Dimension.Days("term"),
        Dimension.Price("price", Currency.Usd),
    ];

    public static AuthorityLadder Ladder(Draw draw, string version = "1")
    {
        ImmutableArray<AuthorityRank> ranks =
        [
            .. Enumerable
                .Range(0, 1 + draw.Below(4))
                .Select(level => AuthorityRank.Named(Rank(level), draw.Chance(20) ? 2 : 1)),
        ];
        ImmutableArray<string> columns = draw.Chance(50) ? ["sales"] : ["sales", "finance"];
        var suffices = draw.Chance(20);
        ImmutableArray<Dimension> dimensions =
        [
            .. draw.Some(Known).Select(one => Varied(draw, one, isJoint: columns.Length > 1 && draw.Chance(40))),
        ];
        var own = ranks.Length > 1 && draw.Chance(50) ? ranks[0].Name : null;
        var grants =
            from dimension in dimensions
            from column in columns
            where column == "sales" || dimension.IsJoint || draw.Chance(30)
            from grant in Limits(draw, dimension, ranks.Length, own is not null)
                .Select((limit, level) => new AuthorityGrant(column, Rank(level), dimension.Name, limit))
            select grant;
        return AuthorityLadder.Of(
            new()
            {
                Identity = draw.Chance(20)
                    ? PolicyIdentity.ShippedDefault("ladder", version)
                    : PolicyIdentity.SignedBy("the owner", "ladder", version),
                Ranks = ranks,
                Columns = columns,
                Dimensions = dimensions,
                Grants = [.. grants],
                Times = Times(draw),
                Order = draw.Pick(StepOrder.InOrder, StepOrder.Parallel),
                Climbs = draw.Chance(40),
                OwnAuthority = own,
                Window = draw.Chance(70) ? Duration.FromHours(1 + draw.Below(24 * 40)) : null,
                OneColumnSuffices = suffices,
            }
        );
    }

    /// <summary>People of a ladder; there may be too few of them.</summary>
    public static Staff Staff(Draw draw, AuthorityLadder ladder)
    {
        var (ranks, columns) = (ladder.Terms.Ranks, ladder.Terms.Columns);
        var holdings =
            from person in Enumerable.Range(0, 3 + draw.Below(10))
            from turn in Enumerable.Range(0, draw.Chance(20) ? 2 : 1)
            select new Holding(
                Person(person),
                columns[person % columns.Length],
                draw.Chance(50) ? ranks[^1].Name : draw.Pick(ranks).Name,
                Year
            );
        // From a lower number to a higher one, so never in a circle, and by twos, so never to another column.
        var delegations =
            from turn in Enumerable.Range(0, draw.Below(4))
            let person = draw.Below(8)
            select new Delegation(Person(person), Person(person + (2 * (1 + draw.Below(3)))), Part(draw))
            {
                UpToRank = draw.Chance(30) ? draw.Pick(ranks).Name : null,
            };
        var absences = from turn in Enumerable.Range(0, draw.Below(3)) select new Absence(Person(draw.Below(10)), Part(draw));
        return Domain.Approvals.Staff.Of(holdings.ToList(), delegations.ToList(), absences.ToList());
    }

    /// <summary>A proved authority: where the drawn people are too few, more are hired at the top.</summary>
    public static Authority Authority(Draw draw, AuthorityLadder ladder)
    {
        var staff = Staff(draw, ladder);
        return Domain.Approvals.Authority.DeadEndsOf(ladder, staff, Year).IsEmpty
            ? Domain.Approvals.Authority.Of(ladder, staff, Year)
            : Domain.Approvals.Authority.Of(
                ladder,
                Domain.Approvals.Staff.Of(
                    [
                        .. staff.Holdings,
                        .. from column in ladder.Terms.Columns
                        from number in Enumerable.Range(0, 6)
                        select new Holding(Person(number, column), column, ladder.Terms.Ranks[^1].Name, Year),
                    ],
                    staff.Delegations,
                    staff.Absences
                ),
                Year
            );
    }

    public static Measures Measures(Draw draw, AuthorityLadder ladder) =>
        draw.Some(ladder.Terms.Dimensions)
            .Aggregate(
                Domain.Approvals.Measures.None,
                (measures, dimension) =>
                    draw.Chance(3) ? measures.WithUnknown(dimension) : measures.With(dimension, draw.Between(-5, 110))
            );

    public static string Person(int number, string prefix = "p") =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");

    private static string Rank(int level) => string.Create(CultureInfo.InvariantCulture, $"rank-{level}");

    private static Dimension Varied(Draw draw, Dimension dimension, bool isJoint)
    {
        var tolerant = draw.Chance(50)
            ? dimension.Tolerating(draw.Below(15), Share.FromBasisPoints(draw.Below(1_500)))
            : dimension;
        return isJoint ? tolerant.Joint() : tolerant;
    }

    private static IEnumerable<AuthorityLimit> Limits(Draw draw, Dimension dimension, int levels, bool boundsFirst)
    {
        var nobody = draw.Chance(30) ? draw.Below(levels) : 0;
        var unlimited = draw.Chance(50) ? (boundsFirst ? 1 : 0) + draw.Below(levels) : levels;
        var bounds = Enumerable.Range(0, levels).Select(_ => draw.Between(0, 100)).Order().ToList();
        return bounds.Select(
            (bound, level) =>
                level >= unlimited ? AuthorityLimit.Unlimited
                : level < nobody ? AuthorityLimit.Nobody
                : AuthorityLimit.To(dimension.Riskier == RiskDirection.Higher ? bound : 100 - bound)
        );
    }

    private static ApprovalTimes Times(Draw draw)
    {
        var hours = Enumerable.Range(0, 3).Select(_ => 1 + draw.Below(24 * 15)).Order().ToList();
        return ApprovalTimes.Of(
            Duration.FromHours(hours[0]),
            Duration.FromMinutes((hours[1] * 60L) + draw.Below(2)),
            Duration.FromHours(hours[2] + 1),
            Duration.FromHours(1 + draw.Below(24 * 40))
        ) with
        {
            WhenUnanswered = draw.Chance(30) ? UnansweredOutcome.Lapse : UnansweredOutcome.Decline,
        };
    }

    private static Interval Part(Draw draw)
    {
        var start = Start + Duration.FromHours(draw.Below(24 * 20));
        return new(start, start + Duration.FromHours(1 + draw.Below(24 * 30)));
    }
}
