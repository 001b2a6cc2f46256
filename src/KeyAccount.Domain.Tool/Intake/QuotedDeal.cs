using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>A quote as it was read: what its rows say of it as a whole, and its lines. It grows while the file is read.</summary>
/// <param name="id">The quote.</param>
/// <param name="firstLine">Where it begins in the file.</param>
internal sealed class QuotedDeal(string id, long firstLine)
{
    public string Id => id;

    public long FirstLine => firstLine;

    public string? Account { get; set; }

    public LocalDate? On { get; set; }

    public Money? HeaderDiscount { get; set; }

    public Share? HeaderPercent { get; set; }

    public int? PaymentDays { get; set; }

    public int? StandardDays { get; set; }

    public AccountTier? Tier { get; set; }

    /// <summary>The kinds of the account; null when not known.</summary>
    public ImmutableArray<AccountKind>? Kinds { get; set; }

    public bool? IsPublicSector { get; set; }

    public bool? ChangesPrice { get; set; }

    public string? Clearance { get; set; }

    public Verdict? Credit { get; set; }

    /// <summary>The pool; <see cref="QuoteFile.None"/> when none pays, null when not known.</summary>
    public string? Pool { get; set; }

    public string? Territory { get; set; }

    public string? Salesperson { get; set; }

    /// <summary>The lines, ascending by number once the file is read.</summary>
    public List<QuotedLine> Lines { get; } = [];
}
