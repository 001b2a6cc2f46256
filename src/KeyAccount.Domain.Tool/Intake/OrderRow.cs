using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One document to be checked, its amounts in the currency of the report.</summary>
/// <param name="Account">Who is billed.</param>
/// <param name="Number">Its number.</param>
/// <param name="Amount">Its value as a whole.</param>
/// <param name="On">Its day, by which it takes its turn.</param>
internal sealed record OrderRow(string Account, string Number, Money Amount, LocalDate On)
{
    /// <summary>What is paid in advance.</summary>
    public required Money Prepaid { get; init; }

    public LocalDate? AvailableOn { get; init; }

    public int? TermDays { get; init; }

    public Checkpoint Checkpoint { get; init; }

    /// <summary>The document that it takes from; null for none.</summary>
    public string? Follows { get; init; }
}
