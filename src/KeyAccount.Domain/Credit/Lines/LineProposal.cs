namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Proposes terms of a line. Nothing is admitted because of it.</summary>
public sealed record LineProposal : CreditLineCommand
{
    internal LineProposal(string id, CreditLineKey line, CreditLineTerms terms, LineActor by, string? reason)
        : base(id, line, by, reason) => Terms = terms;

    /// <summary>What is proposed.</summary>
    public CreditLineTerms Terms { get; }

    internal override CreditLineAnswer Decide(CreditLineDraft draft) =>
        draft.CountsIn(Terms.Currency) ? draft.Accept() : draft.Refuse(CreditLineRefusalReason.DifferentCurrency);

    private protected override CreditLineField? Differs(CreditLineCommand earlier) =>
        earlier is not LineProposal other ? CreditLineField.Kind
        : Terms != other.Terms ? CreditLineField.Terms
        : null;
}
