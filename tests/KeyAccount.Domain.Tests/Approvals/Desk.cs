using KeyAccount.Domain.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>A register that a test keeps asking, with a clock that the test sets and ids that count up.</summary>
internal sealed class Desk(Authority authority)
{
    private int commands;

    public Authority Authority { get; set; } = authority;

    public ApprovalRegister Register { get; private set; } = ApprovalRegister.Empty;

    public Instant Now { get; private set; } = Firm.Start;

    public Desk AtDay(double days)
    {
        Now = Firm.Start + Duration.FromHours(days * 24);
        return this;
    }

    public ApprovalAnswer Do(ApprovalCommand command)
    {
        var step = Register.Apply(command, Now, Authority);
        Register = step.Register;
        return step.Answer;
    }

    public ApprovalAnswer Submit(string id, ApprovalContent content, string? replaces = null, string requester = "rita") =>
        Do(ApprovalCommand.Submit(id, requester, content, replaces));

    public ApprovalAnswer Submit(string id, decimal amount, string? replaces = null, string requester = "rita") =>
        Submit(id, Firm.Content(amount), replaces, requester);

    public ApprovalAnswer Approve(string request, string person, string column = "sales", string? onBehalfOf = null) =>
        Do(ApprovalCommand.Approve(NextId, request, Seen(request), person, column, onBehalfOf));

    public ApprovalAnswer Decline(string request, string person, string column = "sales") =>
        Do(ApprovalCommand.Decline(NextId, request, Seen(request), person, column, "too much"));

    public ApprovalRequest Request(string id) => Register.RequestOf(id)!;

    public ApprovalState StateOf(string id) => Request(id).StateAt(Now);

    public IEnumerable<string> Asked(string id) => Authority.AskedFor(Request(id), Now).Select(one => one.Person).Order();

    /// <summary>Submits and has it approved by a director.</summary>
    public Desk Approved(string id, ApprovalContent content)
    {
        Assert.True(Submit(id, content).IsCarriedOut);
        Assert.True(Approve(id, "dora").IsCarriedOut);
        Assert.Equal(ApprovalState.Approved, StateOf(id));
        return this;
    }

    public string NextId => $"n{++commands}";

    private string Seen(string request) => Register.RequestOf(request)?.Fingerprint ?? "none";
}
