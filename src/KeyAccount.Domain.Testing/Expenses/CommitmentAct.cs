namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>One act of a script.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Number">The number of its document; a number that was there before is a repetition, or another content.</param>
/// <param name="Of">The number of the document that is relieved, cancelled or amended; there may be none of it.</param>
/// <param name="Amount">Minor units, from 0.</param>
/// <param name="IsFinal">Whether nothing more will come for what is relieved.</param>
/// <param name="Behind">By how many acts the clerk's picture of ledger and book is old: 0 sees everything.</param>
public sealed record CommitmentAct(CommitmentActKind Kind, int Number, int Of, long Amount, bool IsFinal, int Behind);
