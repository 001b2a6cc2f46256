using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of credit lines. A line that nobody granted is not known, and is no line of zero.</summary>
internal static class LineColumns
{
    public static readonly Column Account = new(
        "account",
        "text",
        "The client, or the head of a family without invoices of its own; several rows say what was granted one after the other."
    )
    {
        Required = true,
    };

    public static readonly Column Limit = new(
        "limit",
        "no credit, inherit, unlimited, no check, or an amount above zero",
        "What is granted: `10000` in the currency of the row, or `10000.00 EUR`. Zero and blank are refused: write `no credit`, or leave the row out."
    )
    {
        Required = true,
    };

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amounts in the row. Blank or absent: the currency of the report."
    );

    public static readonly Column From = new("from", "date", "The first day of the grant. Blank: it has always held.");

    public static readonly Column Expires = new(
        "expires",
        "date",
        "The first day on which it no longer holds but for its grace; blank: it holds until another one is granted."
    );

    public static readonly Column GraceDays = new(
        "grace_days",
        "whole number, 0 to 365",
        "For how many days after its end it is still admitted. Blank: 15."
    );

    public static readonly Column TemporaryLimit = new(
        "temporary_limit",
        "like limit",
        "What stands in its place on some days; needs temporary_from and temporary_until."
    );

    public static readonly Column TemporaryFrom = new("temporary_from", "date", "The first of these days.");

    public static readonly Column TemporaryUntil = new("temporary_until", "date", "The last of these days, itself included.");

    public static readonly Column Status = new(
        "status",
        "active, suspended or stopped",
        "Whether it is in use. A stop is set by a person. Blank: active."
    );

    public static readonly Column StatusOn = new(
        "status_on",
        "date",
        "The day since which it is suspended or stopped, until the next row of the account. Blank: from."
    );

    public static readonly Column ReviewedOn = new(
        "reviewed_on",
        "date",
        "The day of the last review. Blank: never reviewed; column absent: reviews are not followed."
    );

    public static readonly Column Group = new(
        "group",
        "text",
        "The group of clients whose rules of a check policy count. Blank: none."
    );

    public static readonly Column RiskGroup = new(
        "risk_group",
        "text",
        "The risk group, which narrows rules of a check policy. Blank: none."
    );

    public static readonly TableFormat Format = new(
        "Credit lines",
        "--lines",
        [
            Account,
            Limit,
            Currency,
            From,
            Expires,
            GraceDays,
            TemporaryLimit,
            TemporaryFrom,
            TemporaryUntil,
            Status,
            StatusOn,
            ReviewedOn,
            Group,
            RiskGroup,
        ]
    );
}
