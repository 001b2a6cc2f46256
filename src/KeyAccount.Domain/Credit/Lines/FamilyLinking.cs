using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Puts a line below another one, or takes it out of its family.</summary>
public sealed record FamilyLinking : CreditLineCommand
{
    internal FamilyLinking(string id, CreditLineKey line, FamilyLink? link, LocalDate from, LineActor by, string? reason)
        : base(id, line, by, reason)
    {
        if (link is null ? !line.IsMain : !IsPlaced(line, link.Parent))
        {
            throw Quantities.Refusal.Invalid(
                nameof(line),
                $"The line '{line}' cannot be {(link is null ? "unlinked" : $"below '{link.Parent}'")}: an account is below another account, a segment always below its own."
            );
        }
        (Above, From) = (link, from);
    }

    /// <summary>The line above; null when it is taken out of its family.</summary>
    public FamilyLink? Above { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    internal override CreditLineAnswer Decide(CreditLineDraft draft)
    {
        if (Above is null)
        {
            return draft.Own.LinkOn(From) is null ? draft.Refuse(CreditLineRefusalReason.NotLinked) : draft.Accept();
        }
        if (draft.Own.Currency is { } mine && draft.HistoryOf(Above.Parent).Currency is { } theirs && mine != theirs)
        {
            return draft.Refuse(CreditLineRefusalReason.DifferentCurrency);
        }
        return draft.Fit(draft.Entry, From);
    }

    private protected override CreditLineField? Differs(CreditLineCommand earlier) =>
        earlier is not FamilyLinking other ? CreditLineField.Kind
        : Above?.Parent != other.Above?.Parent ? CreditLineField.Parent
        : Above != other.Above ? CreditLineField.Intervention
        : From != other.From ? CreditLineField.Days
        : null;

    private static bool IsPlaced(CreditLineKey line, CreditLineKey parent) =>
        parent.IsMain && (line.IsMain ? line != parent : line.Main == parent);
}
