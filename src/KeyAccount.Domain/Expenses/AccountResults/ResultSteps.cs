using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>The steps of a result, of one account or of many.</summary>
internal static class ResultSteps
{
    public static ImmutableArray<ResultPart> Parts { get; } = [.. Enum.GetValues<ResultPart>().Order()];

    public static ImmutableArray<ResultStep> Of(Func<ResultPart, Money?> amountOf)
    {
        var steps = ImmutableArray.CreateBuilder<ResultStep>(Parts.Length);
        Money? left = null;
        foreach (var part in Parts)
        {
            var amount = amountOf(part);
            left = part == ResultPart.GrossSales ? amount : left - amount;
            steps.Add(new(part, amount, left));
        }
        return steps.MoveToImmutable();
    }

    public static Money? LeftAfter(this ImmutableArray<ResultStep> steps, ResultPart part) => steps[(int)part].Left;
}
