using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What every review is told, whatever it is made from.</summary>
internal abstract record ReviewRequest
{
    /// <summary>A JSON file that maps foreign columns.</summary>
    public string? Columns { get; init; }

    /// <summary>Files and folders with policies, which take the place of the shipped ones.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The day of the review; null for the latest day that its files are about.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>The currency of the report, and of rows that name none; null for the single currency of the files.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The language of sentences.</summary>
    public Language Language { get; init; }

    /// <summary>Every file that is read.</summary>
    public abstract IEnumerable<string?> Files { get; }
}
