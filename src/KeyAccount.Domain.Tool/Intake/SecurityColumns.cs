using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of securities. What is not known about a security makes it worth nothing.</summary>
internal static class SecurityColumns
{
    public static readonly Column Account = new(
        "account",
        "text",
        "The client whose debts it secures; it may have several rows."
    )
    {
        Required = true,
    };

    public static readonly Column Form = new(
        "form",
        "comfort_letter, title_retention, parent_guarantee, credit_insurance, bank_guarantee or confirmed_letter_of_credit",
        "What it is; comfort letters and title retention are worth nothing."
    )
    {
        Required = true,
    };

    public static readonly Column Amount = new(
        "amount",
        "amount",
        "What it secures at most, above zero; the lower of the insurer's limits for credit insurance."
    )
    {
        Required = true,
    };

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amounts in the row. Blank or absent: the currency of the report."
    );

    public static readonly Column WrittenOn = new(
        "written_on",
        "date",
        "The day it was signed; before it the security is not seen, and without it it is only a promise."
    );

    public static readonly Column Expires = new(
        "expires",
        "date",
        "The first day on which it no longer holds; blank: it holds until revoked."
    );

    public static readonly Column GuarantorGrade = new(
        "guarantor_grade",
        "A, B, C, D, E or X",
        "The parent's own grade with us; its guarantee counts from C. Only for parent_guarantee."
    );

    public static readonly Column GuarantorHeadroom = new(
        "guarantor_headroom",
        "amount",
        "What is left of the parent's own line with us, which its guarantee can't exceed. Only for parent_guarantee."
    );

    public static readonly TableFormat Format = new(
        "Securities",
        "--securities",
        [Account, Form, Amount, Currency, WrittenOn, Expires, GuarantorGrade, GuarantorHeadroom]
    );
}
