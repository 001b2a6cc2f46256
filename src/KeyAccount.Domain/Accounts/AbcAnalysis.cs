using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>Accounts split into A, B and C by their cumulative share of the total.</summary>
/// <remarks>
/// Only values above zero are ranked and make up the total; the rest has the class <see cref="AbcClass.None"/>. An empty set is a set
/// without classes. All comparisons are of whole numbers.
/// </remarks>
public sealed class AbcAnalysis
{
    private AbcAnalysis(AbcTerms terms, ImmutableArray<AbcClass> classes, ImmutableArray<Share> cumulative)
    {
        (Terms, Classes, CumulativeShares) = (terms, classes, cumulative);
        foreach (var @class in classes)
        {
            A += @class == AbcClass.A ? 1 : 0;
            B += @class == AbcClass.B ? 1 : 0;
            C += @class == AbcClass.C ? 1 : 0;
        }
    }

    /// <summary>The terms: without them a class can't be compared.</summary>
    public AbcTerms Terms { get; }

    /// <summary>The class of each account, in the order given.</summary>
    public ImmutableArray<AbcClass> Classes { get; }

    /// <summary>
    /// The share of the total that each account makes up together with all ranked before it, rounded down; 100 % for accounts that are
    /// not ranked.
    /// </summary>
    public ImmutableArray<Share> CumulativeShares { get; }

    /// <summary>How many accounts are A.</summary>
    public int A { get; }

    /// <summary>How many accounts are B.</summary>
    public int B { get; }

    /// <summary>How many accounts are C.</summary>
    public int C { get; }

    /// <summary>How many accounts are not ranked, because their value is zero or below.</summary>
    public int None => Classes.Length - A - B - C;

    /// <summary>The analysis of accounts in any order.</summary>
    public static AbcAnalysis Of(IReadOnlyList<AccountValue> values, AbcTerms terms)
    {
        Guard.Against.Null(values);
        Guard.Against.Null(terms);
        var order = ValueOrder.LargestFirst(values);
        Int128 total = 0;
        foreach (var index in order)
        {
            total += values[index].Value;
        }
        var classes = new AbcClass[values.Count];
        var cumulative = new Share[values.Count];
        Array.Fill(cumulative, Share.Whole);
        Int128 before = 0;
        for (var at = 0; at < order.Length; )
        {
            var end = terms.TiesStayTogether ? ValueOrder.EndOfTie(values, order, at) : at + 1;
            var after = before + ((Int128)values[order[at]].Value * (end - at));
            var @class = ClassOf(before, after, total, terms);
            for (; at < end; at++)
            {
                classes[order[at]] = @class;
                cumulative[order[at]] = ShareOf(after, total);
            }
            before = after;
        }
        return new(terms, [.. classes], [.. cumulative]);
    }

    private static AbcClass ClassOf(Int128 before, Int128 after, Int128 total, AbcTerms terms) =>
        IsWithin(terms.CutA, before, after, total, terms.Crossing) ? AbcClass.A
        : IsWithin(terms.CutB, before, after, total, terms.Crossing) ? AbcClass.B
        : AbcClass.C;

    private static bool IsWithin(Share cut, Int128 before, Int128 after, Int128 total, CrossingRule crossing)
    {
        var line = total * cut.BasisPoints;
        return crossing switch
        {
            CrossingRule.CrossingIn => before * Share.Whole.BasisPoints < line,
            CrossingRule.UpToCut => after * Share.Whole.BasisPoints <= line,
            CrossingRule.Nearest => before * Share.Whole.BasisPoints < line
                && (before + after) * Share.Whole.BasisPoints <= 2 * line,
        };
    }

    private static Share ShareOf(Int128 part, Int128 total) =>
        Share.FromBasisPoints((int)(part * Share.Whole.BasisPoints / total));
}
