using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What is set aside out of a line, against what the line has.</summary>
/// <param name="Parent">The line.</param>
/// <param name="On">The first day on which they are compared.</param>
/// <param name="Limit">The least that the line grants from that day on; null when it has no amount.</param>
/// <param name="SetAside">The most that is set aside together, the last child's part included; null when a part has no amount.</param>
public sealed record CarveOutFigures(CreditLineKey Parent, LocalDate On, Money? Limit, Money? SetAside);
