using KeyAccount.Domain.Credit;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The numbers that the report goes by, each stated here and nowhere else.</summary>
internal static class ReportTerms
{
    /// <summary>How many actions are listed.</summary>
    public const int Actions = 10;

    /// <summary>How many rows the other lists show before they only count the rest.</summary>
    public const int Listed = 10;

    /// <summary>How many changes are listed: an account often has two.</summary>
    public const int Changes = 12;

    /// <summary>How many notes on the records are listed.</summary>
    public const int Notes = 20;

    /// <summary>What ends within so many days of the review, that day included, is expiring.</summary>
    public const int ExpiryDays = 30;

    /// <summary>For how many weeks cash is expected.</summary>
    public const int CashWeeks = ReceivablesOutlook.Weeks;

    /// <summary>The days of a week.</summary>
    public const int DaysInWeek = 7;

    /// <summary>The days of the year that a pace of orders or purchases refers to.</summary>
    public const int DaysInYear = 365;

    /// <summary>So many days overdue ask for no action yet: a payment may be on its way.</summary>
    public const int ToleratedDays = 5;

    /// <summary>More days overdue than this are the harder kind.</summary>
    public const int LongOverdueDays = 30;

    /// <summary>An account is silent after more than so many of its usual intervals between orders.</summary>
    public const int SilentIntervals = 2;

    /// <summary>Orders a year from which an interval means something; without any order an account is silent.</summary>
    public const int FewestOrders = 2;

    /// <summary>Purchases below this percentage of those of the 12 months before are declining.</summary>
    public const int DecliningBelowPercent = 80;

    /// <summary>The upper ends, in percent and inclusive, of the first bands of line use.</summary>
    public const int LowUse = 50;

    /// <inheritdoc cref="LowUse"/>
    public const int HighUse = 90;

    /// <inheritdoc cref="LowUse"/>
    public const int FullUse = 100;

    /// <summary>The rows on one page of the table of all accounts.</summary>
    public const int PageRows = 25;

    /// <summary>The credit sheets that are parsed together, when one of them is looked at.</summary>
    public const int SheetsInPiece = 250;

    /// <summary>The points of the Pareto curve.</summary>
    public const int CurvePoints = 100;
}
