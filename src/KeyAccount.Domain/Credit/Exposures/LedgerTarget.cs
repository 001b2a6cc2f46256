using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A line of the ledger on which exposure is held: the client's, that of its family.</summary>
public sealed record LedgerTarget
{
    private LedgerTarget(string line, Currency currency) => (Line, Currency) = (line, currency);

    /// <summary>The name of the line.</summary>
    public string Line { get; }

    /// <summary>The currency in which it counts.</summary>
    public Currency Currency { get; }

    /// <summary>A line.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or the currency none.</exception>
    public static LedgerTarget Of(string line, Currency currency) => new(Identifier.Check(line), Money.Zero(currency).Currency);
}
