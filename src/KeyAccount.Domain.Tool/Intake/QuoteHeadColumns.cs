using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of quotes that concern a quote as a whole: any of its rows may say it, and none another thing.</summary>
internal static class QuoteHeadColumns
{
    public static readonly Column HeaderDiscount = new(
        "header_discount",
        "amount",
        "What is taken off the quote as a whole; divided among its lines by what is left of them. Of the quote. Blank: nothing."
    );

    public static readonly Column HeaderPercent = new(
        "header_percent",
        "percent, 0 to 100",
        "The same, of what is left of all lines. Of the quote. Blank: nothing."
    );

    public static readonly Column PaymentDays = new(
        "payment_days",
        "whole number, 0 to 3650",
        "Days from the invoice to its due date. Of the quote. Blank: not known."
    );

    public static readonly Column StandardDays = new(
        "standard_days",
        "whole number, 0 to 3650",
        "Days of the standard term. Of the quote. Blank: not known."
    );

    public static readonly Column Tier = new(
        "tier",
        "standard, maintain, development or key",
        "The tier of the account. Of the quote. Blank: not known."
    );

    public static readonly Column Kinds = new(
        "kinds",
        "`none`, or major_economic, important, group, strategic with `;` between",
        "The kinds of the account. Of the quote. Blank: not known."
    );

    public static readonly Column PublicSector = new(
        "public_sector",
        "yes or no",
        "Whether the account is a public body. Of the quote. Blank: not known."
    );

    public static readonly Column ChangesPrice = new(
        "changes_price",
        "yes or no",
        "Whether prices differ from those agreed or published for the account. Of the quote. Blank: not known."
    );

    public static readonly Column Clearance = new(
        "clearance",
        "text",
        "The reference of the clearance by compliance. Of the quote. Blank: there is none."
    );

    public static readonly Column Credit = new(
        "credit",
        "approve, refer or decline",
        "What credit says to the account. Of the quote. Blank: not known."
    );

    public static readonly Column Pool = new(
        "pool",
        "letters, digits, `.`, `_` and `-`, or `none`",
        "The pool of --pools that pays for the discounts. Of the quote. Blank: not known."
    );

    public static readonly Column Territory = new(
        "territory",
        "text",
        "The sales territory. Of the quote. Blank: that of the salesperson in --salespeople, or not known."
    );

    public static readonly Column Salesperson = new("salesperson", "text", "Who sells. Of the quote. Blank: not known.");
}
