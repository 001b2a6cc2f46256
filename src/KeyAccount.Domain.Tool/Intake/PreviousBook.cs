namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The last review, as far as this one looks back at it.</summary>
/// <param name="AsOf">Its day as in its summary; null when the summary does not say.</param>
/// <param name="Currency">The code of its currency; null when the summary does not say.</param>
/// <param name="Accounts">What it said of each account.</param>
internal sealed record PreviousBook(string? AsOf, string? Currency, IReadOnlyDictionary<string, PreviousAccount> Accounts);
