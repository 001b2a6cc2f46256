using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

/// <summary>A register of credit lines that a test keeps asking, with a clock that the test sets and ids that count up.</summary>
internal sealed class LineBook(params string[] lines)
{
    public static readonly LocalDate Day = new(2024, 1, 1);
    public static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 8, 0);
    public static readonly LineActor Anna = LineActor.Person("anna");
    public static readonly LineActor Nightly = LineActor.Automation("nightly");

    private int commands;

    public CreditLineOffice Office { get; } = CreditLineOffice.For(lines.Select(Key), Currency.Eur);

    public CreditLineRegister Register { get; private set; } = CreditLineRegister.Empty;

    public Instant Now { get; private set; } = Start;

    public string NextId => $"n{++commands}";

    public static CreditLineKey Key(string line) =>
        line.Split('/') is [var account, var segment] ? CreditLineKey.Of(account, segment) : CreditLineKey.Of(line);

    public LineBook AtDay(int days)
    {
        Now = Start + Duration.FromDays(days);
        return this;
    }

    public CreditLineAnswer Do(CreditLineCommand command)
    {
        var step = Register.Apply(command, Now, Office.Authority, Office.Approvals);
        Register = step.Register;
        return step.Answer;
    }

    public void Take(CreditLineStep step) => Register = step.Register;

    /// <summary>Proposes and grants, with the approval it needs unless none is to be named.</summary>
    public CreditLineAnswer TryGrant(string line, CreditLineTerms terms, bool isApproved = true, LineActor? by = null)
    {
        var proposal = NextId;
        var proposed = Do(CreditLineCommand.Propose(proposal, Key(line), terms, by ?? Anna));
        var approval = isApproved ? Office.RequestFor(Key(line), terms) : null;
        return proposed.IsCarriedOut
            ? Do(CreditLineCommand.Grant(NextId, Key(line), proposal, approval, by ?? Anna))
            : proposed;
    }

    public LineBook Grant(string line, CreditLineTerms terms)
    {
        Assert.Equal(CreditLineAnswerKind.Accepted, TryGrant(line, terms).Kind);
        return this;
    }

    public LineBook Grant(string line, CreditLimit limit) => Grant(line, CreditLineTerms.Of(limit, Currency.Eur, Day));

    public LineBook Grant(string line, decimal euros) => Grant(line, CreditLimit.Limited(Money.Eur(euros)));

    public CreditLineAnswer TryLink(string line, string parent, FamilyLinkKind kind, LocalDate? from = null) =>
        Do(CreditLineCommand.Link(NextId, Key(line), Key(parent), kind, from ?? Day, Anna));

    public LineBook Share(string parent, params string[] children) => Link(parent, FamilyLinkKind.Shared, children);

    public LineBook SetAside(string parent, params string[] children) => Link(parent, FamilyLinkKind.CarveOut, children);

    public CreditLineReading At(string line, LocalDate on) => Register.LineAt(Key(line), on, Now);

    public LineChain Chain(string line, LocalDate? on = null) => Register.ChainAt(Key(line), on ?? Day, Now);

    private LineBook Link(string parent, FamilyLinkKind kind, string[] children)
    {
        Assert.All(children, child => Assert.Equal(CreditLineAnswerKind.Accepted, TryLink(child, parent, kind).Kind));
        return this;
    }
}
