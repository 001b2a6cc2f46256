using KeyAccount.Domain.Credit;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>What becomes of the lines of a book.</summary>
/// <param name="Raised">How many are higher.</param>
/// <param name="Lowered">How many are lower.</param>
/// <param name="Same">How many stay.</param>
/// <param name="Given">How many debtors get a line who had none.</param>
/// <param name="Lost">How many debtors lose theirs.</param>
/// <param name="None">How many have none before or after.</param>
internal sealed record LineMove(int Raised, int Lowered, int Same, int Given, int Lost, int None)
{
    public static LineMove Of(PolicyComparison comparison)
    {
        var pairs = comparison
            .Before.Rows.Zip(comparison.After.Rows)
            .Select(pair => (Before: Amount(pair.First.Credit), After: Amount(pair.Second.Credit)))
            .ToList();
        return new(
            pairs.Count(pair => pair.After > pair.Before),
            pairs.Count(pair => pair.After < pair.Before),
            pairs.Count(pair => pair.After is not null && pair.After == pair.Before),
            pairs.Count(pair => pair is { Before: null, After: not null }),
            pairs.Count(pair => pair is { Before: not null, After: null }),
            pairs.Count(pair => pair is { Before: null, After: null })
        );
    }

    private static long? Amount(CreditEvaluation? credit) => credit?.Line?.Amount?.MinorUnits;
}
