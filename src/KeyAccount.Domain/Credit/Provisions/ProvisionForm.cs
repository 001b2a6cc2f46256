using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>The form of provision matrices: the first day and the rate of each bucket.</summary>
public sealed class ProvisionForm : PolicyForm<ProvisionMatrix>
{
    private const int MostBuckets = 32;
    private const int MostDays = 3_650;

    private static readonly ImmutableArray<FormMember> BucketMembers =
    [
        new("fromDays", SchemaParts.Described("the first day overdue", SchemaParts.Whole(1, MostDays))),
        new("rate", SchemaParts.Share),
    ];

    private ProvisionForm()
        : base("credit-provisions") { }

    /// <summary>The form.</summary>
    public static ProvisionForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new("notDue", SchemaParts.Described("the rate of what is not due", SchemaParts.Share)),
        new("overdue", SchemaParts.List(SchemaParts.Object(BucketMembers), 1, MostBuckets)),
    ];

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(ProvisionMatrix policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(ProvisionMatrix policy) =>
        [
            ("notDue", Write(policy.Rates[0])),
            (
                "overdue",
                DocumentValue.List(
                    policy.Buckets.Starts.Select(
                        (start, place) =>
                            DocumentValue.Object(
                                ("fromDays", DocumentValue.Of((long)start)),
                                ("rate", Write(policy.Rates[place + 1]))
                            )
                    )
                )
            ),
        ];

    internal override ProvisionMatrix? Read(DocumentObject members, PolicyIdentity identity)
    {
        var notDue = members.Value("notDue", ShareScale.Instance);
        var items = members.List("overdue", 1, MostBuckets);
        if (items.IsDefault)
        {
            return null;
        }
        ImmutableArray<(int From, Share Rate)?> buckets = [.. items.Select(item => Bucket(item, members.Problems))];
        return notDue is not { } first || buckets.Contains(null)
            ? null
            : Attempt.To(
                () =>
                    ProvisionMatrix.Of(
                        identity,
                        AgeingBuckets.Of([.. buckets.Select(bucket => bucket!.Value.From)]),
                        [first, .. buckets.Select(bucket => bucket!.Value.Rate)]
                    ),
                members.Find("overdue")!,
                members.Problems,
                PolicyDocumentFault.NonMonotoneLadder
            );
    }

    private static (int From, Share Rate)? Bucket(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(BucketMembers)) is not { } bucket)
        {
            return null;
        }
        var from = bucket.Whole("fromDays", 1, MostDays);
        var rate = bucket.Value("rate", ShareScale.Instance);
        return from is { } start && rate is { } part ? (start, part) : null;
    }

    private static DocumentValue Write(Share share) => Operands.Write(ShareScale.Instance, share.BasisPoints);
}
