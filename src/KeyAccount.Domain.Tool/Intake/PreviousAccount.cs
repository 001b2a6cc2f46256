using KeyAccount.Domain.Accounts;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What the last review said of one account; null where it did not say.</summary>
/// <param name="Tier">The tier earned before capacity and override.</param>
/// <param name="Since">The day since which it is held.</param>
/// <param name="Kinds">The kinds met, as in accounts.csv.</param>
/// <param name="Outcome">What came of the credit evaluation.</param>
/// <param name="Grade">The credit grade.</param>
/// <param name="Line">The recommended line, in the currency of that review.</param>
/// <param name="Overdue">What was overdue, in the same currency.</param>
internal sealed record PreviousAccount(
    AccountTier? Tier,
    LocalDate? Since,
    string? Kinds,
    string? Outcome,
    string? Grade,
    decimal? Line,
    decimal? Overdue
);
