using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Accounts;

/// <summary>The form of tier policies: the numbers from which their rules follow, each once, and the capacity.</summary>
public sealed class TierForm : PolicyForm<TierPolicy>
{
    private const int Decimals = 2;

    private static readonly ImmutableArray<FormMember> CapacityMembers =
    [
        new("share", SchemaParts.Described("of the active families", SchemaParts.Share)),
        new("smallest", SchemaParts.Described("in however small a book", SchemaParts.Whole(0, int.MaxValue))),
        new("perManager", SchemaParts.Whole(1, int.MaxValue)),
    ];

    private TierForm()
        : base("account-tiers") { }

    /// <summary>The form.</summary>
    public static TierForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new("line", SchemaParts.Described("an axis of a new account is high from here on", SchemaParts.Number(0, 100))),
        new("promote", SchemaParts.Described("one that was low becomes high from here on", SchemaParts.Number(0, 100))),
        new("demote", SchemaParts.Described("one that was high becomes low below here", SchemaParts.Number(0, 100))),
        new("dwellMonths", SchemaParts.Described("how long a tier is held at least", SchemaParts.Whole(0, int.MaxValue))),
        new("capacity", SchemaParts.Described("how many may be key or development", SchemaParts.Object(CapacityMembers))),
    ];

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(TierPolicy policy) => policy.Table.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(TierPolicy policy) =>
        [
            ("line", DocumentValue.Of(policy.Terms.Line)),
            ("promote", DocumentValue.Of(policy.Terms.Promote)),
            ("demote", DocumentValue.Of(policy.Terms.Demote)),
            ("dwellMonths", DocumentValue.Of((long)policy.Terms.DwellMonths)),
            (
                "capacity",
                DocumentValue.Object(
                    ("share", Operands.Write(ShareScale.Instance, policy.Terms.Capacity.BasisPoints)),
                    ("smallest", DocumentValue.Of((long)policy.Terms.SmallestCapacity)),
                    ("perManager", DocumentValue.Of((long)policy.Terms.PerManager))
                )
            ),
        ];

    internal override TierPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        var line = members.Number("line", 0, 100, Decimals);
        var promote = members.Number("promote", 0, 100, Decimals);
        var demote = members.Number("demote", 0, 100, Decimals);
        var dwell = members.Whole("dwellMonths", 0, int.MaxValue);
        var capacity = members.Object("capacity", FormMember.Names(CapacityMembers));
        var share = capacity?.Value("share", ShareScale.Instance);
        var smallest = capacity?.Whole("smallest", 0, int.MaxValue);
        var perManager = capacity?.Whole("perManager", 1, int.MaxValue);
        return
            line is { } start
            && promote is { } up
            && demote is { } down
            && dwell is { } months
            && share is { } part
            && smallest is { } least
            && perManager is { } each
            ? Attempt.To(
                () =>
                    TierPolicy.Of(
                        identity,
                        new()
                        {
                            Line = start,
                            Promote = up,
                            Demote = down,
                            DwellMonths = months,
                            Capacity = part,
                            SmallestCapacity = least,
                            PerManager = each,
                        }
                    ),
                members.Find("promote")!,
                members.Problems,
                PolicyDocumentFault.NonMonotoneLadder
            )
            : null;
    }
}
