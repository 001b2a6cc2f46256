using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Testing.Approvals;
using KeyAccount.Domain.Tests.Quantities;

namespace KeyAccount.Domain.Tests.Approvals.Documents;

/// <summary>Random scripts: what a register says and keeps survives writing and reading, in every culture.</summary>
public class ApprovalFormLawTests
{
    private const int Scripts = 60;
    private const int Length = 90;

    private static readonly string[] Cultures = ["", "tr-TR", "fr-FR", "ar-SA"];

    private static readonly string[] Situations =
    [
        .. Enum.GetNames<ApprovalAnswerKind>(),
        .. Enum.GetNames<ApprovalState>().Where(name => name is not ("Submitted" or "InApproval" or "Approved")),
        "refused with a route",
        "refused for a step",
        "carried signature",
        "signed by a delegate",
        "approval carried over",
        "asked again",
        "own authority",
        "unknown figure",
        "sum in a window",
    ];

    [Fact]
    public void Commands_and_entries_survive_and_the_register_is_replayed_from_what_was_read()
    {
        var coverage = new Coverage(Situations);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (
                var (script, index) in ApprovalGenerators
                    .Scripts(Length)
                    .Sample(Scripts, new Rnd(7), 50)
                    .Select((script, index) => (script, index))
            )
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Cultures[index % Cultures.Length]);
                var register = ApprovalRegister.Empty;
                foreach (var step in script)
                {
                    (register, var answer) = register.Apply(step.Command, step.At, step.Authority);
                    Note(coverage, answer);
                    var written = ApprovalCommandForm.Write(step.Command);
                    Assert.Equal(step.Command, ApprovalCommandForm.Read(written, "command").Required());
                }
                var read = register.Entries.Select(entry => Survive(entry)).ToList();
                Assert.Equal(register.Entries, read);
                Assert.Equal(register.Requests, ApprovalRegister.Replay(read).Requests);
                Assert.Empty(ApprovalLaws.Violations(read));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        coverage.AssertComplete();
    }

    [Fact]
    public void An_authority_survives_and_decides_the_same()
    {
        var coverage = new Coverage("delegation", "absence", "two columns", "climbs", "no window");
        foreach (var authority in ApprovalGenerators.Authorities.Sample(200, new Rnd(5), 50))
        {
            var written = AuthorityForm.Write(authority);
            var again = AuthorityForm.Read(written, "authority").Required();
            Assert.Equal((written, authority.Ladder), (AuthorityForm.Write(again), again.Ladder));
            Assert.Equal(AuthorityForm.FingerprintOf(authority), AuthorityForm.FingerprintOf(again));
            Assert.Equal(authority.Staff.Holdings, again.Staff.Holdings);
            Assert.Equal(authority.Staff.Delegations, again.Staff.Delegations);
            Assert.Equal(authority.Staff.Absences, again.Staff.Absences);
            coverage.Note("delegation", !authority.Staff.Delegations.IsEmpty);
            coverage.Note("absence", !authority.Staff.Absences.IsEmpty);
            coverage.Note("two columns", authority.Ladder.Terms.Columns.Length == 2);
            coverage.Note("climbs", authority.Ladder.Terms.Climbs);
            coverage.Note("no window", authority.Ladder.Terms.Window is null);
        }
        coverage.AssertComplete();
    }

    [Fact]
    public void A_ladder_survives_as_a_policy_document()
    {
        var period = Domain.Rules.Documents.PolicyPeriod.StartingOn(new(2024, 1, 1));
        foreach (var ladder in ApprovalGenerators.Ladders.Sample(200, new Rnd(9), 50))
        {
            var document = LadderForm.Instance.Document(ladder, "generated", period);
            var again = LadderForm.Instance.Read(document.Text, "ladder.json").Required();
            Assert.Equal(document, again);
            Assert.Equal(ladder.Warnings, again.Policy.Warnings);
            Assert.Equal(ladder.Terms.Dimensions, again.Policy.Terms.Dimensions);
        }
    }

    private static ApprovalEntry Survive(ApprovalEntry entry)
    {
        var written = ApprovalEntryForm.Write(entry);
        var read = ApprovalEntryForm.Read(written, "entry").Required();
        Assert.Equal(written, ApprovalEntryForm.Write(read));
        return read;
    }

    private static void Note(Coverage coverage, ApprovalAnswer answer)
    {
        coverage.Note(answer.Kind.ToString(), true);
        if (answer is not { Appends: true, Entry: { } entry })
        {
            return;
        }
        if (entry.Ending is { } ending)
        {
            coverage.Note(ending.State.ToString(), true);
        }
        coverage.Note("refused with a route", entry.Refusal?.Route is not null);
        coverage.Note("refused for a step", entry.Refusal?.Step is not null);
        coverage.Note("carried signature", entry.Signatures.Any(one => one.IsCarried));
        coverage.Note("signed by a delegate", entry.Signatures.Any(one => one.Person != one.OnBehalfOf));
        coverage.Note("approval carried over", entry.Opened is { LastHumanApproval: not null });
        coverage.Note("asked again", entry.Opened is { AskedAgainFor.IsEmpty: false });
        coverage.Note("own authority", entry.Opened is { Route.Kind: RouteKind.OwnAuthority });
        coverage.Note(
            "unknown figure",
            entry.Command is Submission { Content.Measures: var all } && all.All.Any(one => one.Value is null)
        );
        coverage.Note("sum in a window", entry.Opened is { } opened && !opened.Route.Counted.Equals(opened.Content.Measures));
    }
}
