using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>One change that somebody can bring about, with its amount, day or days.</summary>
public sealed record CheckStep
{
    private CheckStep(CheckStepKind kind) => Kind = kind;

    /// <summary>What would have to be done.</summary>
    public CheckStepKind Kind { get; }

    /// <summary>How much is paid, secured or taken off; null for the other kinds.</summary>
    public Money? Amount { get; private init; }

    /// <summary>The day after which the goods are delivered; null for the other kinds.</summary>
    public LocalDate? After { get; private init; }

    /// <summary>The days of credit that would do; null for the other kinds.</summary>
    public int? Days { get; private init; }

    /// <summary>The step in the reader's language: "12400.00 EUR is paid".</summary>
    public string ToString(Language language) => CheckWords.Clause(this, language);

    /// <summary>The step in English.</summary>
    public override string ToString() => ToString(Language.English);

    internal static CheckStep Of(CheckStepKind kind, Money amount) => new(kind) { Amount = amount };

    internal static CheckStep DeliverAfter(LocalDate day) => new(CheckStepKind.DeliverLater) { After = day };

    internal static CheckStep ShortenTo(int days) => new(CheckStepKind.ShortenTerm) { Days = days };
}
