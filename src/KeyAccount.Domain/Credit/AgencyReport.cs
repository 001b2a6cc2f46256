using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>What an agency said about the debtor.</summary>
/// <param name="On">The day of the report.</param>
/// <param name="Class">Its rating as one of five classes; null when the report gives none or the map does not know it.</param>
public sealed record AgencyReport(LocalDate On, ExternalClass? Class);
