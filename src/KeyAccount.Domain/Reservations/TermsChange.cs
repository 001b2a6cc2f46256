using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Asks for other terms of a line: more, less, closed or open again.</summary>
public sealed record TermsChange : LedgerCommand
{
    internal TermsChange(string id, string line, LineTerms terms)
        : base(id) => (Line, Terms) = (Identifier.Check(line), terms);

    /// <summary>The name of the line.</summary>
    public string Line { get; }

    /// <summary>What it is to admit from now on, in the currency that it has.</summary>
    public LineTerms Terms { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> LinesTouched(ILedgerView view) => [Line];

    internal override LedgerAnswer Decide(Instant at, ILedgerView view)
    {
        var zero = Money.Zero(Terms.Currency);
        var before = view.HeadroomOf(Line, at);
        if (before is null || before.Terms.Currency != Terms.Currency)
        {
            var reason = before is null ? RefusalReason.LineNotFound : RefusalReason.DifferentCurrency;
            return LedgerAnswer.Refused(
                this,
                before?.At ?? at,
                new() { Reason = reason, Lines = [new(Line, reason, zero, zero, before)] }
            );
        }
        return LedgerAnswer.Accepted(
            new()
            {
                At = before.At,
                Command = this,
                Moves = [new(Line, zero, zero, before with { Terms = Terms })],
            }
        );
    }

    private protected override CommandField? Differs(LedgerEntry entry) =>
        entry.Command is not TermsChange other ? CommandField.Kind
        : Line != other.Line ? CommandField.Lines
        : Terms != other.Terms ? CommandField.Terms
        : null;
}
