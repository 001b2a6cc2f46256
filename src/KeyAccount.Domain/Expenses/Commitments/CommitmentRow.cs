using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>A row that is entered: how much on which budgets, and what came before it.</summary>
public sealed record CommitmentRow
{
    private CommitmentRow(RowKey key, Reservations.Claims amounts) => (Key, Amounts) = (key, amounts);

    /// <summary>Document and number.</summary>
    public RowKey Key { get; }

    /// <summary>The amount on the line of every budget that applies, each in its currency: quantity times price of this row.</summary>
    public Reservations.Claims Amounts { get; }

    /// <summary>The row of the request or order that it relieves; null when there is none.</summary>
    public RowKey? From { get; private init; }

    /// <summary>Whether nothing more will come for <see cref="From"/>, so that what is left of it is freed.</summary>
    public bool IsFinal { get; private init; }

    /// <summary>A row.</summary>
    /// <exception cref="ArgumentException">The document is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number, or an amount is below zero: a credit is a cancellation.</exception>
    public static CommitmentRow Of(string document, int row, Reservations.Claims amounts) =>
        Guard.Against.Null(amounts).All.FirstOrDefault(claim => claim.Amount.IsNegative) is { } negative
            ? throw Quantities.Refusal.OutOfRange(
                nameof(amounts),
                $"{negative.Amount} on line '{negative.Line}' is below zero."
            )
            : new(RowKey.Of(document, row), amounts);

    /// <summary>The same, relieving a row of an earlier stage by the smaller of its amount and what is left there.</summary>
    public CommitmentRow Relieving(string document, int row) => this with { From = RowKey.Of(document, row) };

    /// <summary>The same, as the last one for what it relieves.</summary>
    /// <exception cref="InvalidOperationException">It relieves nothing.</exception>
    public CommitmentRow Finally() =>
        From is null
            ? throw new InvalidOperationException($"Row {Key} relieves nothing that it could be the last one for.")
            : this with
            {
                IsFinal = true,
            };
}
