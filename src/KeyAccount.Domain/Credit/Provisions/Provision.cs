using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime.Text;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>The loss that open items are expected to bring over their life, bucket by bucket.</summary>
public sealed class Provision
{
    internal Provision(ProvisionMatrix matrix, AgedBalances balances, ImmutableArray<ProvisionLine> lines) =>
        (Matrix, Balances, Lines) = (matrix, balances, lines);

    /// <summary>The rates it was made with.</summary>
    public ProvisionMatrix Matrix { get; }

    /// <summary>The balances it was made for.</summary>
    public AgedBalances Balances { get; }

    /// <summary>One line for each bucket.</summary>
    public ImmutableArray<ProvisionLine> Lines { get; }

    /// <summary>The whole provision.</summary>
    public Money Total => Money.Sum(Lines.Select(line => line.Amount), Balances.Currency);

    /// <summary>Whether the rates are placeholders.</summary>
    public bool IsPlaceholder => Matrix.IsPlaceholder;

    /// <summary>One line of text for each bucket, then the total; placeholders are said to be such.</summary>
    public ImmutableArray<string> Text(Language language) =>
        [
            .. Lines.Select(line => $"{line.Bucket.In(language)}: {line.Balance} × {line.Rate} = {line.Amount}"),
            $"{LocalDatePattern.Iso.Format(Balances.AsOf)}: {Total}{Notice(language)}",
        ];

    /// <summary>Day and total in English; placeholders are said to be such.</summary>
    public override string ToString() => Text(Language.English)[^1];

    private string Notice(Language language) => IsPlaceholder ? $" ({ProvisionMatrix.Placeholder.In(language)})" : string.Empty;
}
