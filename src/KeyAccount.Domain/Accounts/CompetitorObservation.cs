using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Accounts;

/// <summary>One graded observation that a competitor is after this client.</summary>
public sealed record CompetitorObservation
{
    /// <summary>How far it is to be trusted.</summary>
    public required ObservationGrade Grade { get; init; }

    /// <summary>The day it was made.</summary>
    public required LocalDate ObservedOn { get; init; }

    /// <summary>The first day on which it no longer counts; null when not stated, and then it can't be told whether it still does.</summary>
    public LocalDate? Expires { get; init; }

    /// <summary>Grade and day, for messages.</summary>
    public override string ToString() => $"{Grade} {LocalDatePattern.Iso.Format(ObservedOn)}";
}
