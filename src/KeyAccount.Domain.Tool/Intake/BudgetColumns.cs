using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a budget file. What no row covers has no budget, and that is a budget of zero.</summary>
internal static class BudgetColumns
{
    public static readonly Column Budget = new(
        "budget",
        "text",
        "The budget; several rows are its periods one after the other, each held to on its own, and each for the same in the same view."
    )
    {
        Required = true,
    };

    public static readonly Column View = new(
        "view",
        "text",
        "Budgets of several views look at the same expense side by side; within a view the budget of a territory holds those of its departments, and so on. Where a view has budgets for a column, a value of it without one has a budget of zero. Blank: `main`."
    );

    public static readonly Column Category = new(
        "category",
        "text",
        "Which category of expense it is for. Blank, as in the columns below: all of them."
    );

    public static readonly Column Territory = new("territory", "text", "Which territory it is for.");

    public static readonly Column Department = new("department", "text", "Which department it is for.");

    public static readonly Column Person = new("person", "text", "Whose expenses it is for.");

    public static readonly Column Project = new("project", "text", "Which project it is for.");

    public static readonly Column Account = new("account", "text", "Which client it is for.");

    public static readonly Column From = new("from", "date", "The first day of the period.") { Required = true };

    public static readonly Column Until = new(
        "until",
        "date",
        "The last day of the period, itself included. Periods are whole months, over which the amount is spread evenly to the cent."
    )
    {
        Required = true,
    };

    public static readonly Column Amount = new("amount", "amount", "What may be spent in the period, not below zero.")
    {
        Required = true,
    };

    public static readonly Column Variable = new(
        "variable",
        "percent",
        "The part of the amount that varies with sales, by which it is flexed. Blank or absent: none of it."
    );

    public static readonly Column Quantity = new(
        "quantity",
        "whole number",
        "The units planned for the period, such as nights or flights, from 0: then price and efficiency are told apart. Blank or absent: not known."
    );

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amount, the same as that of the report. Blank or absent: that of --currency."
    );

    public static readonly TableFormat Format = new(
        "Budgets",
        "--budget",
        [
            Budget,
            View,
            Category,
            Territory,
            Department,
            Person,
            Project,
            Account,
            From,
            Until,
            Amount,
            Currency,
            Variable,
            Quantity,
        ]
    );
}
