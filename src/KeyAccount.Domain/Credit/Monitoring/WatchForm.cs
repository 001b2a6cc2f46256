using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The form of watch policies: the numbers from which their rules follow, each once.</summary>
public sealed class WatchForm : PolicyForm<WatchPolicy>
{
    private const int MostDays = 3_650;
    private const int MostLevels = 100;
    private const decimal MostTimes = 1_000;
    private const int Places = 2;

    private static readonly ImmutableArray<FormMember> UseMembers =
    [
        new("watch", SchemaParts.Described("from here on", Percent)),
        new("hold", SchemaParts.Described("above", Percent)),
        new("band", SchemaParts.Described("an alert is over this much below the watch", Percent)),
    ];

    private static readonly ImmutableArray<FormMember> OldestMembers =
    [
        new("watch", SchemaParts.Described("more days", SchemaParts.Whole(0, MostDays))),
        new("hold", SchemaParts.Described("more days", SchemaParts.Whole(0, MostDays))),
        new("prepaidOnly", SchemaParts.Described("more days", SchemaParts.Whole(0, MostDays))),
    ];

    private static readonly ImmutableArray<FormMember> OverdueMembers =
    [
        new("watch", SchemaParts.Described("from here on", Percent)),
        new("hold", SchemaParts.Described("from here on", Percent)),
    ];

    private static readonly ImmutableArray<FormMember> BustOutMembers =
    [
        new("times", SchemaParts.Described("more than so many average months", SchemaParts.Number(1, MostTimes))),
        new("months", SchemaParts.Described("only clients of fewer months", SchemaParts.Whole(1, MostDays))),
    ];

    private static readonly ImmutableArray<FormMember> DunningMembers =
    [
        new("watch", SchemaParts.Whole(1, MostLevels)),
        new("hold", SchemaParts.Whole(1, MostLevels)),
    ];

    private WatchForm()
        : base("credit-watch") { }

    /// <summary>The form.</summary>
    public static WatchForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new("use", SchemaParts.Described("used and asked, of the limit", SchemaParts.Object(UseMembers))),
        new("oldestOverdue", SchemaParts.Object(OldestMembers)),
        new("overdueOfOpen", SchemaParts.Object(OverdueMembers)),
        new("trendDays", SchemaParts.Described("growth of days late in six months", SchemaParts.Number(0, MostDays))),
        new("bustOut", SchemaParts.Object(BustOutMembers)),
        new("expiryDays", SchemaParts.Described("before the end of line or cover", SchemaParts.Whole(0, MostDays))),
        new("lineGraceDays", SchemaParts.Whole(0, MostDays)),
        new("reviewGraceDays", SchemaParts.Whole(1, MostDays)),
        new("dunningLevel", SchemaParts.Object(DunningMembers)),
        new("silenceTimes", SchemaParts.Described("median intervals without an order", SchemaParts.Number(1, MostTimes))),
    ];

    internal override ImmutableArray<FormMember> Definitions => [];

    private static DocumentValue Percent => SchemaParts.Operand(PercentageScale.Instance);

    internal override PolicyIdentity IdentityOf(WatchPolicy policy) => policy.Table.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(WatchPolicy policy)
    {
        var terms = policy.Terms;
        return
        [
            (
                "use",
                DocumentValue.Object(("watch", Of(terms.UseWatch)), ("hold", Of(terms.UseHold)), ("band", Of(terms.UseBand)))
            ),
            (
                "oldestOverdue",
                DocumentValue.Object(
                    ("watch", Of(terms.OldestWatch)),
                    ("hold", Of(terms.OldestHold)),
                    ("prepaidOnly", Of(terms.OldestPrepaid))
                )
            ),
            ("overdueOfOpen", DocumentValue.Object(("watch", Of(terms.OverdueWatch)), ("hold", Of(terms.OverdueHold)))),
            ("trendDays", DocumentValue.Of(terms.TrendWatch)),
            (
                "bustOut",
                DocumentValue.Object(("times", DocumentValue.Of(terms.BustOutTimes)), ("months", Of(terms.BustOutMonths)))
            ),
            ("expiryDays", Of(terms.ExpiryDays)),
            ("lineGraceDays", Of(terms.LineGraceDays)),
            ("reviewGraceDays", Of(terms.ReviewGraceDays)),
            ("dunningLevel", DocumentValue.Object(("watch", Of(terms.DunningWatch)), ("hold", Of(terms.DunningHold)))),
            ("silenceTimes", DocumentValue.Of(terms.SilenceTimes)),
        ];
    }

    internal override WatchPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        var use = members.Object("use", FormMember.Names(UseMembers));
        var oldest = members.Object("oldestOverdue", FormMember.Names(OldestMembers));
        var overdue = members.Object("overdueOfOpen", FormMember.Names(OverdueMembers));
        var bustOut = members.Object("bustOut", FormMember.Names(BustOutMembers));
        var dunning = members.Object("dunningLevel", FormMember.Names(DunningMembers));
        var shipped = WatchTerms.Shipped;

        // A problem noted on the way keeps the policy from being made, whatever stands in for the value here.
        WatchTerms terms = new()
        {
            UseWatch = AboveZero(use, "watch") ?? shipped.UseWatch,
            UseHold = AboveZero(use, "hold") ?? shipped.UseHold,
            UseBand = NotNegative(use, "band") ?? shipped.UseBand,
            OldestWatch = oldest?.Whole("watch", 0, MostDays) ?? shipped.OldestWatch,
            OldestHold = oldest?.Whole("hold", 0, MostDays) ?? shipped.OldestHold,
            OldestPrepaid = oldest?.Whole("prepaidOnly", 0, MostDays) ?? shipped.OldestPrepaid,
            OverdueWatch = AboveZero(overdue, "watch") ?? shipped.OverdueWatch,
            OverdueHold = AboveZero(overdue, "hold") ?? shipped.OverdueHold,
            TrendWatch = members.Number("trendDays", 0, MostDays, Places) ?? shipped.TrendWatch,
            BustOutTimes = bustOut?.Number("times", 1, MostTimes, Places) ?? shipped.BustOutTimes,
            BustOutMonths = bustOut?.Whole("months", 1, MostDays) ?? shipped.BustOutMonths,
            ExpiryDays = members.Whole("expiryDays", 0, MostDays) ?? shipped.ExpiryDays,
            LineGraceDays = members.Whole("lineGraceDays", 0, MostDays) ?? shipped.LineGraceDays,
            ReviewGraceDays = members.Whole("reviewGraceDays", 1, MostDays) ?? shipped.ReviewGraceDays,
            DunningWatch = dunning?.Whole("watch", 1, MostLevels) ?? shipped.DunningWatch,
            DunningHold = dunning?.Whole("hold", 1, MostLevels) ?? shipped.DunningHold,
            SilenceTimes = members.Number("silenceTimes", 1, MostTimes, Places) ?? shipped.SilenceTimes,
        };
        return members.Problems.IsEmpty
            ? Attempt.To(
                () => WatchPolicy.Of(identity, terms),
                members.Itself,
                members.Problems,
                PolicyDocumentFault.NonMonotoneLadder
            )
            : null;
    }

    private static Percentage? AboveZero(DocumentObject? part, string name) =>
        Bounded(part, name, part?.Value(name, PercentageScale.Instance), 1, "a percentage above 0 %");

    private static Percentage? NotNegative(DocumentObject? part, string name) =>
        Bounded(part, name, part?.Value(name, PercentageScale.Instance), 0, "a percentage from 0 %");

    private static Percentage? Bounded(DocumentObject? part, string name, Percentage? value, int smallest, string allowed)
    {
        if (value is { } known && known.BasisPoints < smallest)
        {
            part!.Problems.Add(PolicyDocumentFault.OutsideDomain, part.Find(name)!, allowed);
            return null;
        }

        return value;
    }

    private static DocumentValue Of(Percentage value) => Operands.Write(PercentageScale.Instance, value.BasisPoints);

    private static DocumentValue Of(int value) => DocumentValue.Of((long)value);
}
