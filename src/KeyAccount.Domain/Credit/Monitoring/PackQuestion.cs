namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What a reviewer is told about a debtor.</summary>
public enum PackQuestion : byte
{
    /// <summary>The year end of the financial statement.</summary>
    StatementDate = 0,

    /// <summary>Completed years since the business was founded.</summary>
    YearsInBusiness = 1,

    /// <summary>Since when it buys from us.</summary>
    CustomerSince = 2,

    /// <summary>Average days from invoice to payment.</summary>
    AverageDays = 3,

    /// <summary>Days sales outstanding over 12 months.</summary>
    DaysSalesOutstanding = 4,

    /// <summary>The average use of the line.</summary>
    AverageBalance = 5,

    /// <summary>The highest use of the line.</summary>
    HighBalance = 6,

    /// <summary>The highest use as a part of the limit.</summary>
    Utilisation = 7,

    /// <summary>The grade.</summary>
    Rating = 8,

    /// <summary>The class by an agency.</summary>
    AgencyClass = 9,

    /// <summary>How the days late have grown in six months.</summary>
    Trend = 10,

    /// <summary>What is under dispute.</summary>
    Disputes = 11,

    /// <summary>The securities in force.</summary>
    Cover = 12,

    /// <summary>When the first of them ends.</summary>
    CoverExpiry = 13,

    /// <summary>The status of the line.</summary>
    Status = 14,
}
