using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One row of a file of documents.</summary>
/// <param name="Account">Who owes.</param>
/// <param name="Number">Its number.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="On">Since when.</param>
/// <param name="Amount">What is open, in its own currency.</param>
internal sealed record OpenDocument(string Account, string Number, ExposureStage Stage, LocalDate On, Money Amount)
{
    public LocalDate? AvailableOn { get; init; }

    public LocalDate? Due { get; init; }

    public LocalDate? ClosedOn { get; init; }

    public bool IsMadeToOrder { get; init; }

    public bool IsDisputed { get; init; }

    /// <summary>Whether it stands there on a day.</summary>
    public bool IsOpenOn(LocalDate day) => On <= day && !(ClosedOn <= day);
}
