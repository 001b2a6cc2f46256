using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Rules;
using NodaTime;
using Interval = NodaTime.Interval;

namespace KeyAccount.Domain.Testing.Approvals;

/// <summary>Three heads who may approve whatever is measured by one dimension, from 2000 to 2099, and say yes to everything.</summary>
internal static class HeadOffice
{
    private static readonly Interval Century = new(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));

    /// <summary>The heads and their ladder.</summary>
    public static Authority Over(Dimension dimension) =>
        Authority.Of(
            AuthorityLadder.Of(
                new()
                {
                    Identity = PolicyIdentity.SignedBy("a test", "office", "1"),
                    Ranks = [AuthorityRank.Named("clerk"), AuthorityRank.Named("head")],
                    Columns = ["finance"],
                    Dimensions = [dimension],
                    Grants = [new("finance", "head", dimension.Name, AuthorityLimit.Unlimited)],
                    Times = ApprovalTimes.Of(
                        Duration.FromDays(1),
                        Duration.FromDays(1),
                        Duration.FromDays(10),
                        Duration.FromDays(36_500)
                    ),
                    OwnAuthority = "clerk",
                    Window = Duration.FromDays(1),
                }
            ),
            Staff.Of([Head("one"), Head("two"), Head("three")]),
            Century
        );

    /// <summary>What is approved once a request was asked for and granted.</summary>
    public static ApprovalRegister Approve(
        this Authority heads,
        ApprovalRegister approvals,
        string request,
        ApprovalContent content
    )
    {
        var asked = approvals.Apply(ApprovalCommand.Submit(request, "asks", content), Century.Start, heads).Register;
        var yes = ApprovalCommand.Approve($"{request}-yes", request, content.Fingerprint, "one", "finance");
        return asked.Apply(yes, Century.Start, heads).Register;
    }

    private static Holding Head(string person) => new(person, "finance", "head", Century);
}
