using KeyAccount.Domain.Approvals;

namespace KeyAccount.Domain.Tests.Approvals;

public class RepetitionTests
{
    private readonly Desk desk = new(Firm.Authority);

    [Fact]
    public void The_same_command_again_is_a_success_that_does_nothing()
    {
        var submit = ApprovalCommand.Submit("r", "rita", Firm.Content(500));
        desk.Do(submit);
        var register = desk.Register;
        Assert.Equal(ApprovalAnswerKind.Exists, desk.AtDay(200).Do(submit).Kind);
        Assert.Same(register, desk.Register);
    }

    [Fact]
    public void The_first_part_that_differs_is_named()
    {
        desk.Submit("r", 500);
        var seen = desk.Request("r").Fingerprint;
        desk.Do(ApprovalCommand.Approve("a", "r", seen, "mia", "sales"));
        (ApprovalField, ApprovalCommand)[] others =
        [
            (ApprovalField.Kind, ApprovalCommand.Withdraw("r", "r2", "rita")),
            (ApprovalField.Person, ApprovalCommand.Submit("r", "rudi", Firm.Content(500))),
            (ApprovalField.Content, ApprovalCommand.Submit("r", "rita", Firm.Content(501))),
            (ApprovalField.Replaces, ApprovalCommand.Submit("r", "rita", Firm.Content(500), replaces: "q")),
            (ApprovalField.Reason, ApprovalCommand.Submit("r", "rita", Firm.Content(500), reason: "why not")),
            (ApprovalField.Kind, ApprovalCommand.Decline("a", "r", seen, "mia", "sales", "no")),
            (ApprovalField.Request, ApprovalCommand.Approve("a", "q", seen, "mia", "sales")),
            (ApprovalField.Person, ApprovalCommand.Approve("a", "r", seen, "max", "sales")),
            (ApprovalField.Content, ApprovalCommand.Approve("a", "r", "other", "mia", "sales")),
            (ApprovalField.Column, ApprovalCommand.Approve("a", "r", seen, "mia", "finance")),
            (ApprovalField.OnBehalfOf, ApprovalCommand.Approve("a", "r", seen, "mia", "sales", onBehalfOf: "max")),
        ];
        Assert.All(others, one => Assert.Equal(one.Item1, desk.Do(one.Item2).Difference));
        Assert.Equal(Enum.GetValues<ApprovalField>().Order(), others.Select(one => one.Item1).Distinct().Order());
    }

    [Fact]
    public void An_id_refused_for_a_reason_of_the_moment_is_burnt()
    {
        var early = ApprovalCommand.Approve("a", "r", Firm.Content(500).Fingerprint, "mia", "sales");
        Assert.Equal(ApprovalRefusalReason.RequestNotFound, desk.Do(early).Refusal!.Reason);
        desk.Submit("r", 500);
        Assert.Equal(ApprovalAnswerKind.AlreadyFailed, desk.Do(early).Kind);
        Assert.Equal(ApprovalState.Submitted, desk.StateOf("r"));
    }

    [Fact]
    public void A_mismatch_burns_nothing()
    {
        desk.Submit("r", 500);
        Assert.Equal(
            ApprovalRefusalReason.DifferentContent,
            desk.Do(ApprovalCommand.Approve("a", "r", "other", "mia", "sales")).Refusal!.Reason
        );
        Assert.True(desk.Do(ApprovalCommand.Approve("a", "r", desk.Request("r").Fingerprint, "mia", "sales")).IsCarriedOut);
    }

    [Fact]
    public void Only_who_asked_takes_back_or_replaces()
    {
        desk.Submit("r", 500);
        Assert.Equal(ApprovalRefusalReason.NotTheRequester, desk.Do(ApprovalCommand.Withdraw("w", "r", "mia")).Refusal!.Reason);
        Assert.Equal(ApprovalRefusalReason.NotTheRequester, desk.Submit("q", 500, "r", "rudi").Refusal!.Reason);
        Assert.True(desk.Do(ApprovalCommand.Withdraw("w", "r", "rita")).IsCarriedOut);
    }

    [Fact]
    public void Everything_is_kept_and_who_signed_as_whom_with_it()
    {
        desk.Submit("r", 500);
        var seen = desk.Request("r").Fingerprint;
        desk.AtDay(1).Do(ApprovalCommand.Approve("a", "r", seen, "mia", "sales", reason: "a good client"));
        var entry = desk.Register.Entries[^1];
        Assert.Equal(
            (2, desk.Now, "mia", "a good client"),
            (entry.Sequence, entry.At, entry.Command.Person, entry.Command.Reason)
        );
        Assert.Equal(new Signature(0, "mia", "mia", "manager", desk.Now, "a", false), entry.Signatures.Single());
    }

    [Fact]
    public void A_list_that_was_tampered_with_is_refused()
    {
        desk.Submit("r", 500);
        desk.Approve("r", "mia");
        desk.Do(ApprovalCommand.Annul("v", "r", "dora", "a mistake"));
        var all = desk.Register.Entries;
        Assert.Equal(desk.Register.Requests, ApprovalRegister.Replay(all).Requests);
        ApprovalEntry[][] lists =
        [
            [all[1]],
            [all[0], all[0]],
            [all[1], all[0]],
            [all[0], all[2], all[1] with { Sequence = 4 }],
            [all[0], all[1] with { Signatures = [all[1].Signatures[0] with { Step = 5 }] }],
            [all[0] with { Opened = all[0].Opened! with { Content = Firm.Content(5) } }],
            [all[0], all[1] with { Command = all[2].Command }],
        ];
        Assert.All(lists, list => Assert.Throws<ArgumentException>(() => ApprovalRegister.Replay(list)));
    }

    [Fact]
    public void A_broken_command_throws()
    {
        Assert.Throws<ArgumentException>(() => ApprovalCommand.Submit("a b", "rita", Firm.Content(1)));
        Assert.Throws<ArgumentException>(() => ApprovalCommand.Submit("a", "rita", Firm.Content(1), replaces: "a"));
        Assert.Throws<ArgumentException>(() => ApprovalCommand.Decline("a", "r", "f", "mia", "sales", " "));
        Assert.Throws<ArgumentException>(() => ApprovalCommand.Annul("a", "r", "mia", "line\u0000"));
        Assert.Throws<ArgumentException>(() => Firm.Content(Measures.None));
        Assert.Throws<ArgumentException>(() => Firm.Content(1) with { Payer = "no name" });
        Assert.Throws<ArgumentOutOfRangeException>(() => desk.AtDay(-100_000).Submit("a", 1));
    }

    [Fact]
    public void Nobody_says_yes_without_authority_and_nothing_is_recorded_of_the_request()
    {
        Assert.Equal(
            ApprovalRefusalReason.BeyondAuthority,
            desk.Submit("a", Firm.Content(Measures.None.With(Firm.Discount, 2_501L))).Refusal!.Reason
        );
        Assert.Equal(
            ApprovalRefusalReason.Unmeasured,
            desk.Submit("b", Firm.Content(Measures.None.WithUnknown(Firm.Margin))).Refusal!.Reason
        );
        Assert.Empty(desk.Register.Requests);
        Assert.Equal(2, desk.Register.Entries.Count);
    }
}
