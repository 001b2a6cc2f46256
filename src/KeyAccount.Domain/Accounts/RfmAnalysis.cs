using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>The RFM scores of a book, with the terms they were given under.</summary>
public sealed class RfmAnalysis
{
    private const int Groups = 5;

    private RfmAnalysis(RfmTerms terms, ImmutableArray<RfmScore> scores) => (Terms, Scores) = (terms, scores);

    /// <summary>The terms: without them a score can't be compared.</summary>
    public RfmTerms Terms { get; }

    /// <summary>The score of each account in the order given; empty when there are too few accounts to score.</summary>
    public ImmutableArray<RfmScore> Scores { get; }

    /// <summary>Scores accounts in any order.</summary>
    public static RfmAnalysis Of(IReadOnlyList<RfmInput> accounts, RfmTerms terms)
    {
        Guard.Against.Null(accounts);
        Guard.Against.Null(terms);
        if (accounts.Count < terms.MinimumAccounts)
        {
            return new(terms, []);
        }
        int[] all = [.. Enumerable.Range(0, accounts.Count)];
        var recency = Within([all], accounts, terms, static account => -account.RecencyDays);
        var frequency = Within(Cells(all, terms, recency), accounts, terms, static account => account.Frequency);
        var monetary = Within(Cells(all, terms, recency, frequency), accounts, terms, static account => account.Monetary);
        return new(terms, [.. all.Select(index => new RfmScore(recency[index], frequency[index], monetary[index]))]);
    }

    /// <summary>The sets inside which the next score is given: everybody, or those with the same scores so far.</summary>
    private static IEnumerable<int[]> Cells(int[] all, RfmTerms terms, int[] first, int[]? second = null) =>
        terms.IsNested ? all.GroupBy(index => (first[index], second?[index])).Select(cell => cell.ToArray()) : [all];

    private static int[] Within(
        IEnumerable<int[]> cells,
        IReadOnlyList<RfmInput> accounts,
        RfmTerms terms,
        Func<RfmInput, long> value
    )
    {
        var result = new int[accounts.Count];
        foreach (var cell in cells)
        {
            AccountValue[] values =
            [
                .. cell.Select(index => new AccountValue(accounts[index].Account, value(accounts[index]))),
            ];
            var scores = GroupScores.Of(values, Groups, terms.Ties);
            for (var place = 0; place < cell.Length; place++)
            {
                result[cell[place]] = scores[place];
            }
        }
        return result;
    }
}
