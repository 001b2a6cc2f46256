using System.Collections.Immutable;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Approvals;

public class ApprovalLawsTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 9, 30);

    private static readonly ApprovalContent Content = ApprovalContent.Of(
        "c-1",
        "discount",
        Currency.Eur,
        "discounts 1",
        Measures.None.With(ShippedLadder.Discount, Percentage.Percent(12))
    );

    private static readonly ApprovalEntry[] Entries = [.. Recorded()];

    [Fact]
    public void A_register_breaks_no_law() => Assert.Empty(ApprovalLaws.Violations(Entries));

    [Fact]
    public void A_signature_of_who_asked_is_found() =>
        Breaks("E4", [Entries[0] with { Opened = Entries[0].Opened! with { Requester = "gil" } }, Entries[1]]);

    [Fact]
    public void A_signature_given_twice_is_found() =>
        Breaks("D3", [Entries[0], Entries[1] with { Signatures = [Entries[1].Signatures[0], Entries[1].Signatures[0]] }]);

    [Fact]
    public void A_signature_at_the_deadline_is_found() =>
        Breaks("D8", [Entries[0], Entries[1] with { At = Entries[0].Opened!.Deadline }]);

    [Fact]
    public void An_id_recorded_twice_is_found() => Breaks("K15", [Entries[0], Entries[0] with { Sequence = 2 }]);

    [Fact]
    public void An_entry_without_those_before_it_is_found() => Breaks("Replay", [Entries[1]]);

    private static void Breaks(string law, IEnumerable<ApprovalEntry> entries) =>
        Assert.Contains(ApprovalLaws.Violations(entries), one => one.StartsWith(law, StringComparison.Ordinal));

    private static ImmutableList<ApprovalEntry> Recorded()
    {
        var year = new Interval(Now, Now + Duration.FromDays(365));
        var holdings =
            from column in new[] { ("sales", "gil"), ("finance", "con") }
            from person in new[] { column.Item2, $"{column.Item2}-2" }
            select new Holding(person, column.Item1, "Board", year);
        var ladder = ShippedLadder.Of(Money.Eur(1_000), Percentage.Percent(20), Percentage.Percent(5), 60);
        var authority = Authority.Of(ladder, Staff.Of(holdings), year);
        var (register, _) = ApprovalRegister.Empty.Apply(ApprovalCommand.Submit("r", "rita", Content), Now, authority);
        var yes = ApprovalCommand.Approve("a", "r", Content.Fingerprint, "gil", "sales");
        return register.Apply(yes, Now, authority).Register.Entries;
    }
}
