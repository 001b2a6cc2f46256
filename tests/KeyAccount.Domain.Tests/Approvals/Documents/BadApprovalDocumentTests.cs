using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Tests.Approvals.Documents;

/// <summary>Ways in which commands and entries can be wrong, one at a time, each with its place.</summary>
public class BadApprovalDocumentTests
{
    private static readonly string Submit = ApprovalCommandForm.Write(
        ApprovalCommand.Submit("r-1", "rita", Firm.Content(1_200), reason: "volume")
    );

    private static readonly string Approve = ApprovalCommandForm.Write(
        ApprovalCommand.Approve("a-1", "r-1", Firm.Content(1_200).Fingerprint, "dora", "sales")
    );

    private static readonly string Opening = EntryOf(desk => desk.Submit("r-1", 1_200));
    private static readonly string Signing = EntryOf(desk => desk.Approve("r-1", "dora"), "r-1");

    [Theory]
    [InlineData("\"schemaVersion\": 1, ", "", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", PolicyDocumentFault.UnsupportedVersion, "$.schemaVersion")]
    [InlineData("\"kind\": \"submit\", ", "", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("\"kind\": \"submit\"", "\"kind\": \"Submit\"", PolicyDocumentFault.UnknownWord, "$.kind")]
    [InlineData("\"kind\": \"submit\"", "\"kind\": null", PolicyDocumentFault.NullNotAllowed, "$.kind")]
    [InlineData("\"id\": \"r-1\"", "\"id\": \"r 1\"", PolicyDocumentFault.IllegalCharacter, "$.id")]
    [InlineData("\"id\": \"r-1\"", "\"id\": \"r-1\", \"id\": \"r-1\"", PolicyDocumentFault.DuplicateMember, "$.id")]
    [InlineData("\"person\": \"rita\"", "\"person\": 7", PolicyDocumentFault.WrongType, "$.person")]
    [InlineData(
        "\"person\": \"rita\"",
        "\"persons\": \"rita\", \"person\": \"rita\"",
        PolicyDocumentFault.UnknownMember,
        "$.persons"
    )]
    [InlineData("\"reason\": \"volume\"", "\"reason\": null", PolicyDocumentFault.NullNotAllowed, "$.reason")]
    [InlineData("\"reason\": \"volume\"", "\"reason\": \" \"", PolicyDocumentFault.IllegalCharacter, "$.reason")]
    [InlineData("\"reason\": \"volume\"", "\"reason\": \"a\\tb\"", PolicyDocumentFault.IllegalCharacter, "$.reason")]
    [InlineData("\"reason\"", "\"replaces\": \"r-1\", \"reason\"", PolicyDocumentFault.Refused, "$")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"eur\"", PolicyDocumentFault.UnknownWord, "$.content.currency")]
    [InlineData("\"unit\": \"minor EUR\"", "\"unit\": \"EUR\"", PolicyDocumentFault.UnknownWord, "$.content.measures[0].unit")]
    [InlineData("\"value\": 120000", "\"value\": \"120000\"", PolicyDocumentFault.WrongType, "$.content.measures[0].value")]
    [InlineData("\"value\": 120000", "\"value\": 120000.5", PolicyDocumentFault.NotANumber, "$.content.measures[0].value")]
    [InlineData(
        "\"value\": 120000",
        "\"value\": 900000000000001",
        PolicyDocumentFault.OutOfRange,
        "$.content.measures[0].value"
    )]
    [InlineData(", \"value\": 120000", "", PolicyDocumentFault.MissingMember, "$.content.measures[0]")]
    public void A_submission_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault, string path) =>
        Assert.Equal((fault, path), Where(ApprovalCommandForm.Read(With(Submit, part, change), "x")));

    [Theory]
    [InlineData("\"kind\": \"approve\"", "\"kind\": \"decline\"", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("\"kind\": \"approve\"", "\"kind\": \"withdraw\"", PolicyDocumentFault.UnknownMember, "$.fingerprint")]
    [InlineData("\"column\": \"sales\"", "\"column\": \"\"", PolicyDocumentFault.IllegalCharacter, "$.column")]
    [InlineData("\"request\": \"r-1\", ", "", PolicyDocumentFault.MissingMember, "$")]
    public void A_ballot_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault, string path) =>
        Assert.Equal((fault, path), Where(ApprovalCommandForm.Read(With(Approve, part, change), "x")));

    [Theory]
    [InlineData("\"sequence\": 1", "\"sequence\": 0", PolicyDocumentFault.OutsideDomain, "$.sequence")]
    [InlineData("\"at\": \"2024-", "\"at\": \"1999-", PolicyDocumentFault.OutsideDomain, "$.at")]
    [InlineData("\"at\": \"2024-01-01T08:00:00Z\"", "\"at\": \"2024-01-01\"", PolicyDocumentFault.OutsideDomain, "$.at")]
    [InlineData("\"kind\": \"signatures\"", "\"kind\": \"signature\"", PolicyDocumentFault.UnknownWord, "$.opened.route.kind")]
    [InlineData("\"quorum\": 1", "\"quorum\": 0", PolicyDocumentFault.OutsideDomain, "$.opened.route.steps[0].quorum")]
    [InlineData(
        "\"deadlineAfter\": \"P10D\"",
        "\"deadlineAfter\": \"P10M\"",
        PolicyDocumentFault.OutsideDomain,
        "$.opened.times.deadlineAfter"
    )]
    [InlineData("\"deadlineAfter\": \"P10D\"", "\"deadlineAfter\": \"P1D\"", PolicyDocumentFault.Refused, "$.opened.times")]
    [InlineData(
        "\"deadlineAfter\": \"P10D\"",
        "\"deadlineAfter\": \"P99999999D\"",
        PolicyDocumentFault.OutsideDomain,
        "$.opened.times.deadlineAfter"
    )]
    public void An_opening_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault, string path) =>
        Assert.Equal((fault, path), Where(ApprovalEntryForm.Read(With(Opening, part, change), "x")));

    [Theory]
    [InlineData(
        "\"signatures\": [",
        "\"ending\": \"approving\", \"signatures\": [",
        PolicyDocumentFault.UnknownWord,
        "$.ending"
    )]
    [InlineData("\"kind\": \"approve\"", "\"kind\": \"withdraw\"", PolicyDocumentFault.UnknownMember, "$.command.fingerprint")]
    [InlineData(
        "\"signatures\": [",
        "\"refusal\": { \"reason\": \"absent\" }, \"signatures\": [",
        PolicyDocumentFault.Refused,
        "$"
    )]
    [InlineData("\"step\": 0", "\"step\": -1", PolicyDocumentFault.OutsideDomain, "$.signatures[0].step")]
    public void A_signing_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault, string path) =>
        Assert.Equal((fault, path), Where(ApprovalEntryForm.Read(With(Signing, part, change), "x")));

    [Fact]
    public void Half_of_a_character_is_refused() =>
        Assert.Equal(
            (PolicyDocumentFault.IllegalCharacter, "$"),
            Where(ApprovalCommandForm.Read(With(Submit, "volume", "vol\ud83d"), "x"))
        );

    [Fact]
    public void More_than_a_mebibyte_is_refused_unread() =>
        Assert.Equal(
            (PolicyDocumentFault.TooLarge, "$"),
            Where(ApprovalCommandForm.Read(Submit + new string(' ', 1024 * 1024), "x"))
        );

    [Fact]
    public void What_is_allowed_is_said_and_the_nearest_word_proposed()
    {
        var problem = ApprovalCommandForm.Read(With(Submit, "\"submit\"", "\"submt\""), "in.json").Problems[0];
        Assert.Equal("submit", problem.NearestName);
        Assert.StartsWith(
            "in.json:1:31: UnknownWord at $.kind: found \"submt\"; allowed: submit, approve, decline, withdraw, annul, record_end",
            problem.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_cannot_be_read_gives_no_value() =>
        Assert.Throws<FormatException>(() => ApprovalCommandForm.Read("{}", "x").Required());

    [Fact]
    public void An_entry_whose_opened_request_is_another_is_not_written()
    {
        var entry = new Desk(Firm.Authority).Submit("r-1", 1_200).Entry!;
        var changed = entry with { Opened = entry.Opened! with { Requester = "gil" } };
        Assert.Contains(
            "does not follow",
            Assert.Throws<ArgumentException>(() => ApprovalEntryForm.Write(changed)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fingerprint_that_no_store_could_keep_is_refused_at_the_door() =>
        Assert.Throws<ArgumentException>(() => ApprovalCommand.Approve("a-1", "r-1", new string('f', 2_001), "dora", "sales"));

    private static string EntryOf(Func<Desk, ApprovalAnswer> act, string? submitted = null)
    {
        var desk = new Desk(Firm.Authority);
        if (submitted is not null)
        {
            desk.Submit(submitted, 1_200);
        }
        return ApprovalEntryForm.Write(act(desk).Entry!);
    }

    private static string With(string text, string part, string change)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        var place = text.IndexOf(part, StringComparison.Ordinal);
        return text[..place] + change + text[(place + part.Length)..];
    }

    private static (PolicyDocumentFault, string) Where<T>(DocumentReading<T> reading)
        where T : class
    {
        Assert.Null(reading.Value);
        return (reading.Problems[0].Fault, reading.Problems[0].Path);
    }
}
