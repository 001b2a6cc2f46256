using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Decisions;

/// <summary>A policy of a host about its orders, in versions.</summary>
internal static class Orders
{
    public static readonly LocalDate Day = new(2024, 3, 4);

    private static readonly Measure<OrderFacts, long> DaysLate = Features<OrderFacts>.Count(
        "days_late",
        Label.Same("days late"),
        null,
        order => order.DaysLate
    );

    public static readonly ObjectionForm<OrderFacts> Form = new("orders", FeatureCatalog<OrderFacts>.Of(DaysLate));

    public static ObjectionPolicy<OrderFacts> Policy(string version = "1", long atLeast = 30, string id = "order-check") =>
        new(
            PolicyIdentity.SignedBy("Head of sales", id, version),
            Verdict.Refer(0),
            new Rule<OrderFacts, Verdict>("O-01", DaysLate.AtLeast(atLeast), Verdict.Decline)
        );

    public static Decision<Verdict> Decide(long? daysLate, string version = "1", long atLeast = 30) =>
        Policy(version, atLeast).Decide(new OrderFacts(daysLate), Day);

    public static string Document(string version, int from, int? until = null, long atLeast = 30, string id = "order-check") =>
        Form.Document(
            Policy(version, atLeast, id),
            "which orders are released",
            until is { } end
                ? PolicyPeriod.Of(new(from, 1, 1), new LocalDate(end, 1, 1))
                : PolicyPeriod.StartingOn(new(from, 1, 1))
        ).Text;

    public static VerificationReport<ObjectionPolicy<OrderFacts>> Verify(ObjectionPolicy<OrderFacts> policy) =>
        PolicyVerifier.Verify(policy);
}
