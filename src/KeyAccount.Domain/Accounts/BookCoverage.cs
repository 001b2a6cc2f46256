using System.Globalization;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>What the records of a book supply, as far as seen on the day of the photograph.</summary>
public sealed record BookCoverage
{
    /// <summary>Nothing is supplied.</summary>
    public static BookCoverage None { get; } =
        new()
        {
            Invoices = 0,
            IssuedLater = 0,
            Intercompany = 0,
            WithoutTax = 0,
            FirstIssued = null,
            LastIssued = null,
            CompleteFrom = null,
            HasSettlement = false,
            HasDue = false,
            HasDisputed = false,
            HasQuantity = false,
        };

    /// <summary>How many documents are seen, the seller's own group left out.</summary>
    public required int Invoices { get; init; }

    /// <summary>How many are not seen because they were issued later.</summary>
    public required int IssuedLater { get; init; }

    /// <summary>How many are left out because the account belongs to the seller's own group.</summary>
    public required int Intercompany { get; init; }

    /// <summary>How many of those seen do not say their tax: their amounts are taken as net.</summary>
    public required int WithoutTax { get; init; }

    /// <summary>The earliest day of issue seen; null in an empty book.</summary>
    public required LocalDate? FirstIssued { get; init; }

    /// <summary>The latest day of issue seen; null in an empty book.</summary>
    public required LocalDate? LastIssued { get; init; }

    /// <summary>The day from which the book is taken to hold every invoice; null in an empty book.</summary>
    public required LocalDate? CompleteFrom { get; init; }

    /// <summary>Whether any invoice of the book says if it is settled.</summary>
    public required bool HasSettlement { get; init; }

    /// <summary>Whether any invoice of the book says when it is due.</summary>
    public required bool HasDue { get; init; }

    /// <summary>Whether any invoice of the book says if it is disputed.</summary>
    public required bool HasDisputed { get; init; }

    /// <summary>Whether any invoice of the book says its quantity.</summary>
    public required bool HasQuantity { get; init; }

    /// <summary>How many documents are seen, for messages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Invoices} invoices");
}
