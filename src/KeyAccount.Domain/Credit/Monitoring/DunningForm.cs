using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The form of dunning terms: from how many days overdue each level is due, and the pause between two.</summary>
public sealed class DunningForm : PolicyForm<DunningTerms>
{
    private const int MostLevels = 20;
    private const int MostDays = 3_650;

    private DunningForm()
        : base("credit-dunning") { }

    /// <summary>The form.</summary>
    public static DunningForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new(
            "fromDays",
            SchemaParts.Described(
                "days overdue from which each level is due, level 1 first",
                SchemaParts.List(SchemaParts.Whole(1, MostDays), 1, MostLevels)
            )
        ),
        new("pauseDays", SchemaParts.Described("at least between two reminders", SchemaParts.Whole(0, MostDays))),
    ];

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(DunningTerms policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(DunningTerms policy) =>
        [
            ("fromDays", DocumentValue.List(policy.FromDays.Select(days => DocumentValue.Of((long)days)))),
            ("pauseDays", DocumentValue.Of((long)policy.PauseDays)),
        ];

    internal override DunningTerms? Read(DocumentObject members, PolicyIdentity identity)
    {
        var list = members.List("fromDays", 1, MostLevels);
        var pause = members.Whole("pauseDays", 0, MostDays);
        ImmutableArray<int?> levels = list.IsDefault
            ? default
            : [.. list.Select(one => DocumentObject.WholeOf(one, 1, MostDays, members.Problems))];
        return pause is not { } days || levels.IsDefault || levels.Contains(null)
            ? null
            : Attempt.To(
                () =>
                    new DunningTerms
                    {
                        Identity = identity,
                        FromDays = [.. levels.OfType<int>()],
                        PauseDays = days,
                    },
                members.Find("fromDays")!,
                members.Problems,
                PolicyDocumentFault.NonMonotoneLadder
            );
    }
}
