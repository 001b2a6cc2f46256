namespace KeyAccount.Domain.Credit.Lines;

/// <summary>A line above another one.</summary>
/// <param name="Parent">The line above.</param>
/// <param name="Kind">Shared with others, or set aside.</param>
public sealed record FamilyLink(CreditLineKey Parent, FamilyLinkKind Kind);
