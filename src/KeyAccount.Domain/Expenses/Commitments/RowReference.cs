using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>
/// The business reference of a command of commitments, from which the entries can be read back: <c>order O-17/1 of R-3/1</c>, or
/// <c>cancel O-17/1</c>.
/// </summary>
internal sealed record RowReference(ExpenseStage? Stage, RowKey Row, RowKey? From)
{
    private const string Cancel = "cancel";

    public override string ToString() =>
        $"{(Stage is { } stage ? CodeWord.Of(stage) : Cancel)} {Row}{(From is null ? string.Empty : $" of {From}")}";

    public static RowReference? Read(string? text)
    {
        var words = text?.Split(' ') ?? [];
        if (words.Length is not (2 or 4) || (words.Length == 4 && words[2] != "of") || RowKey.Read(words[1]) is not { } row)
        {
            return null;
        }
        var stage = Enum.GetValues<ExpenseStage>()
            .Select(one => (ExpenseStage?)one)
            .FirstOrDefault(one => CodeWord.Of(one!.Value) == words[0]);
        return (stage is null && words[0] != Cancel) || (words.Length == 4 && RowKey.Read(words[3]) is null)
            ? null
            : new(stage, row, words.Length == 4 ? RowKey.Read(words[3]) : null);
    }
}
