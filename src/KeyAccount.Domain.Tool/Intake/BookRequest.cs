using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What a review is to be made from.</summary>
internal sealed record BookRequest : ReviewRequest
{
    public required string Invoices { get; init; }

    public string? Accounts { get; init; }

    /// <summary>What finance keeps about debtors, one a row.</summary>
    public string? Credit { get; init; }

    /// <summary>The register of what happened, one event a row.</summary>
    public string? CreditEvents { get; init; }

    /// <summary>Yearly statements, one a row.</summary>
    public string? Statements { get; init; }

    /// <summary>What stands behind claims, one security a row.</summary>
    public string? Securities { get; init; }

    /// <summary>What was granted to whom, one grant a row.</summary>
    public string? Lines { get; init; }

    /// <summary>Which line is below which.</summary>
    public string? Families { get; init; }

    /// <summary>What is ordered, delivered or paid and is no invoice, one document a row.</summary>
    public string? Documents { get; init; }

    /// <summary>Reminders and payment plans.</summary>
    public string? Collections { get; init; }

    /// <summary>The orders to be checked.</summary>
    public string? Orders { get; init; }

    /// <summary>Whether the use of credit is looked at: then what is open is kept, one by one.</summary>
    public bool LooksAtUse { get; init; }

    /// <summary>The one account whose invoices are kept from the beginning, paid or not; null for none.</summary>
    public string? Past { get; init; }

    public string? Rates { get; init; }

    /// <summary>The folder an earlier review was written into.</summary>
    public string? Previous { get; init; }

    /// <summary>Who reads the result.</summary>
    public Audience Reader { get; init; } = Audience.Sales;

    /// <inheritdoc/>
    public override IEnumerable<string?> Files =>
        [
            Invoices,
            Accounts,
            Credit,
            CreditEvents,
            Statements,
            Securities,
            Lines,
            Families,
            Documents,
            Collections,
            Orders,
            Columns,
            Rates,
            Previous is null ? null : PreviousReview.FileIn(Previous),
        ];
}
