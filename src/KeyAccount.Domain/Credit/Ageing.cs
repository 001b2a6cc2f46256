using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Open invoices by days since they were due, gross, less part payments. Credit notes are apart, not netted.</summary>
/// <remarks>Disputed invoices are in it: a dispute never lowers what is owed.</remarks>
/// <param name="NotDue">Due on the day of the photograph or later.</param>
/// <param name="Days1To30">1 to 30 days overdue.</param>
/// <param name="Days31To60">31 to 60 days overdue.</param>
/// <param name="Days61To90">61 to 90 days overdue.</param>
/// <param name="Over90">More than 90 days overdue.</param>
public sealed record Ageing(Money NotDue, Money Days1To30, Money Days31To60, Money Days61To90, Money Over90)
{
    /// <summary>What was due before the day of the photograph.</summary>
    public Money Overdue => Days1To30 + Days31To60 + Days61To90 + Over90;

    /// <summary>All open invoices.</summary>
    public Money Total => NotDue + Overdue;
}
