using KeyAccount.Domain.Credit.Lines;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One row of a file of lines.</summary>
/// <param name="Account">Whose line it is.</param>
/// <param name="Terms">What was granted, in the currency of the report.</param>
internal sealed record GrantedLine(string Account, CreditLineTerms Terms)
{
    public LineWord Status { get; init; }

    /// <summary>Since when it has that status.</summary>
    public LocalDate StatusOn { get; init; }

    public LocalDate? ReviewedOn { get; init; }

    public string? Group { get; init; }

    public string? RiskGroup { get; init; }
}
