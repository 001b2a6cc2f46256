using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a credit file. A blank value, like an absent column, is "not known"; what nobody attests counts as no.</summary>
internal static class DebtorColumns
{
    public static readonly Column Account = new("account", "text", "The client, as in the book; each occurs once.")
    {
        Required = true,
    };

    public static readonly Column Form = new(
        "form",
        "company, public_body, bank, insurer or natural_person",
        "What the debtor is in law; banks, insurers and natural persons are referred to people."
    );

    public static readonly Column Identity = new(
        "identity",
        "complete, incomplete or false",
        "Whether legal name, form, country and registration or tax number are on file and checked; false: what we were told is not true."
    );

    public static readonly Column LegalEntity = new(
        "legal_entity",
        "text",
        "The registration or tax number of the legal debtor; only a statement of this very entity counts."
    );

    public static readonly Column CustomerSince = new(
        "customer_since",
        "date",
        "The day from which we have traded with it; blank: its first invoice in the book."
    );

    public static readonly Column Screening = new(
        "screening",
        "clear or hit",
        "What came of screening against sanctions lists; a hit that was cleared as somebody else is clear."
    );

    public static readonly Column ScreenedOn = new(
        "screened_on",
        "date",
        "The day of the screening; before it the answer is not known."
    );

    public static readonly Column AgencyClass = new(
        "agency_class",
        "weakest, weak, adequate, good or strongest",
        "The rating of the latest agency report as one of five classes; needs agency_reported_on."
    );

    public static readonly Column AgencyRating = new(
        "agency_rating",
        "AAA to D, with + or -",
        "The same as a long-term rating in letters, in place of agency_class: A and above are strongest, BBB good, BB adequate, B weak, the rest weakest."
    );

    public static readonly Column AgencyReportedOn = new(
        "agency_reported_on",
        "date",
        "The day of the agency report; a report older than 12 months does not count."
    );

    public static readonly Column Terms = new(
        "terms",
        "payment terms",
        "The agreed terms: net 30, end of month + 15, advance, cash on delivery, 2.00 % 10 net 30, milestones 30.00 % 0, 70.00 % 60, letter of credit 90 or consignment 60 + 30. Blank: terms_days of the account file."
    );

    public static readonly Column CriticalSupply = new(
        "critical_supply",
        "yes or no",
        "Whether stopping supply would endanger people (a hospital, an emergency service, a utility): no rule stops such a debtor, people decide. Blank: by the sector, else no."
    );

    public static readonly Column Prepays = new(
        "prepays",
        "yes or no",
        "Whether the debtor has agreed to pay before delivery. Blank counts as no."
    );

    public static readonly Column BudgetConfirmed = new(
        "budget_confirmed",
        "yes or no",
        "Whether a public body has given a budget line or an order number. Blank counts as no."
    );

    public static readonly Column LegalBasisKnown = new(
        "legal_basis_known",
        "yes or no",
        "Whether the legal basis of a public body's purchase is on file. Blank counts as no."
    );

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the lines in the row. Blank or absent: the currency of the report."
    );

    public static readonly Column RequestedLine = new(
        "requested_line",
        "amount",
        "The credit line that the debtor, or sales for it, asks for, tax included; not negative."
    );

    public static readonly Column LineSixMonthsAgo = new(
        "line_six_months_ago",
        "amount",
        "The line granted six months before the review, 0 when there was none: the pace of a raise is measured against it."
    );

    public static readonly Column LineExpires = new(
        "line_expires",
        "date",
        "The first day on which the current_line of the account file no longer holds; blank: it holds until revoked."
    );

    public static readonly TableFormat Format = new(
        "Credit",
        "--credit",
        [
            Account,
            Form,
            Identity,
            LegalEntity,
            CustomerSince,
            Screening,
            ScreenedOn,
            AgencyClass,
            AgencyRating,
            AgencyReportedOn,
            Terms,
            CriticalSupply,
            Prepays,
            BudgetConfirmed,
            LegalBasisKnown,
            Currency,
            RequestedLine,
            LineSixMonthsAgo,
            LineExpires,
        ]
    );
}
