namespace KeyAccount.Domain.Credit.Lines;

/// <summary>The stable codes of what can be said of a line on a day.</summary>
public static class LineCode
{
    /// <summary>No line above has anything to inherit.</summary>
    public const string NothingToInherit = "line.nothing-to-inherit";

    /// <summary>More is set aside than the line has on that day.</summary>
    public const string Overcommitted = "line.overcommitted";

    /// <summary>The code of a status.</summary>
    public static string Of(CreditLineStatus status) =>
        status switch
        {
            CreditLineStatus.Active => "line.active",
            CreditLineStatus.InGrace => "line.in-grace",
            CreditLineStatus.NotGranted => "line.not-granted",
            CreditLineStatus.Expired => "line.expired",
            CreditLineStatus.Suspended => "line.suspended",
            CreditLineStatus.Stopped => "line.stopped",
        };
}
