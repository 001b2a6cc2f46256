using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>The figures of a line at an instant.</summary>
internal static class HeadroomForm
{
    public static DocumentValue? Write(Headroom? headroom) =>
        headroom is null
            ? null
            : DocumentValue.Object(
                ("line", DocumentValue.Of(headroom.Line)),
                ("at", KeptParts.Write(headroom.At)),
                ("terms", TermsForm.Write(headroom.Terms)),
                ("net", KeptParts.Write(headroom.Net)),
                ("pending", KeptParts.Write(headroom.Pending))
            );

    public static Headroom? Read(DocumentObject value, string name)
    {
        if (value.Object(name, "line", "at", "terms", "net", "pending") is not { } figures)
        {
            return null;
        }
        var (line, at, terms) = (figures.Identifier("line"), figures.Time("at"), TermsForm.Read(figures, "terms"));
        var (net, pending) = (figures.AnyAmount("net"), figures.AnyAmount("pending"));
        if (line is null || at is null || terms is null || net is null || pending is null)
        {
            return null;
        }
        if (net.Value.Currency != terms.Currency || pending.Value.Currency != terms.Currency || pending.Value.IsNegative)
        {
            value.Problems.Add(
                PolicyDocumentFault.CurrencyMismatch,
                figures.Itself,
                $"{net} and {pending}",
                $"amounts in {terms.Currency}, pending ones not below zero"
            );
            return null;
        }
        return new()
        {
            Line = line,
            At = at.Value,
            Terms = terms,
            Net = net.Value,
            Pending = pending.Value,
        };
    }
}
