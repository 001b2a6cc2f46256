using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Testing.Credit.Monitoring;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Credit.Monitoring;

public class AlertLawsTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 1, 1, 0, 0);

    private static readonly ImmutableArray<AlertEntry> Entries =
    [
        new(1, Now, AlertEntryKind.Raised, "A", "W", 1),
        new(2, Now, AlertEntryKind.Acknowledged, "A", "W", 1, "clerk"),
        new(3, Now, AlertEntryKind.Cleared, "A", "W", 1),
        new(4, Now, AlertEntryKind.Raised, "A", "W", 2),
    ];

    [Fact]
    public void Whatever_is_observed_a_book_loses_no_alert_and_raises_none_twice()
    {
        var seen = new HashSet<string>();
        Prop.ForAll(
                AlertGenerators.Scripts(["A", "B"], ["W-1", "W-2", "W-3"], 60).ToArbitrary(),
                script =>
                {
                    foreach (var terms in new[] { AlertTerms.Shipped, AlertTerms.Shipped with { Quiet = Duration.Zero } })
                    {
                        Assert.Empty(AlertLaws.Violations(terms, script));
                    }
                    var book = AlertBook.Empty(AlertTerms.Shipped);
                    foreach (var (signal, at) in script)
                    {
                        (book, var answer, var entry) = book.Observe(signal, at);
                        seen.Add($"{answer}");
                        seen.Add($"{entry?.Kind}");
                        seen.Add(entry is { Kind: AlertEntryKind.Raised, Episode: > 1 } ? "raised again" : "");
                    }
                }
            )
            .Check(Draws.Fixed.WithMaxTest(200));
        string[] expected = ["Unchanged", "Recorded", "Stale", "Raised", "Quieted", "Returned", "Cleared", "raised again"];
        Assert.Empty(expected.Except(seen));
    }

    [Fact]
    public void Entries_without_a_defect_break_no_law() => Assert.Empty(AlertLaws.Violations(Entries));

    [Fact]
    public void A_second_alert_beside_an_open_one_is_found() =>
        Assert.Contains(
            AlertLaws.Violations(Entries.RemoveAt(2)),
            violation => violation.StartsWith("Once:", StringComparison.Ordinal)
        );

    [Fact]
    public void A_missing_episode_is_found() =>
        Assert.Contains(
            AlertLaws.Violations(Entries.RemoveRange(0, 3)),
            violation => violation.StartsWith("Episodes:", StringComparison.Ordinal)
        );

    [Fact]
    public void An_entry_that_does_not_follow_is_found() =>
        Assert.StartsWith(
            "Replay:",
            Assert.Single(AlertLaws.Violations([Entries[0], Entries[1], Entries[1] with { Sequence = 3 }])),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_script_needs_a_subject_and_a_code()
    {
        Assert.Throws<ArgumentException>(() => AlertGenerators.Scripts([], ["W"], 1));
        Assert.Throws<ArgumentException>(() => AlertGenerators.Scripts(["A"], [], 1));
    }
}
