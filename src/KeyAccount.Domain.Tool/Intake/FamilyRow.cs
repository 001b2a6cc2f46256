using KeyAccount.Domain.Credit.Lines;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One row of a file of families.</summary>
/// <param name="Account">The client below.</param>
/// <param name="Parent">The client above.</param>
/// <param name="Link">How it is below.</param>
/// <param name="From">The first day.</param>
/// <param name="Line">Where the row stands, for what is wrong with the family as a whole.</param>
internal sealed record FamilyRow(string Account, string Parent, FamilyLinkKind Link, LocalDate From, long Line);
