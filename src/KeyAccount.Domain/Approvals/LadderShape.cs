using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Approvals;

/// <summary>Whether terms hold together, each refusal with what shows it.</summary>
internal static class LadderShape
{
    public static LadderTerms Check(LadderTerms terms)
    {
        Guard.Against.Null(terms.Identity);
        Guard.Against.Null(terms.Times);
        // A referral to a rank has to fit a verdict.
        Names(terms.Ranks, rank => rank.Name, "rank", Verdict.HighestLevel + 1);
        Names(terms.Columns, column => column, "column", 8);
        Names(terms.Dimensions, dimension => dimension.Name, "dimension", 64);
        Grants(terms);
        Window(terms);
        foreach (var dimension in terms.Dimensions)
        {
            Monotone(terms, dimension);
            Joint(terms, dimension);
        }
        OwnAuthority(terms);
        return terms;
    }

    private static void Names<T>(ImmutableArray<T> all, Func<T, string> nameOf, string kind, int most)
    {
        if (all.IsDefaultOrEmpty || all.Length > most)
        {
            throw Invalid($"A ladder has 1 to {most} {kind}s, not {(all.IsDefault ? 0 : all.Length)}.");
        }
        foreach (var name in all.Select(one => nameOf(Guard.Against.Null(one))))
        {
            _ = Identifier.Check(name, $"{kind}s");
        }
        if (
            all.Select(nameOf).CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => name.Value > 1).Key is
            { } twice
        )
        {
            throw Invalid($"The {kind} '{twice}' is named twice.");
        }
    }

    private static void Grants(LadderTerms terms)
    {
        var seen = new HashSet<(string, string, string)>();
        foreach (var grant in terms.Grants.IsDefault ? throw Invalid($"The grants are missing.") : terms.Grants)
        {
            if (
                !terms.Columns.Contains(grant.Column)
                || terms.Ranks.All(rank => rank.Name != grant.Rank)
                || terms.Dimensions.All(dimension => dimension.Name != grant.Dimension)
            )
            {
                throw Invalid($"The grant of '{grant.Dimension}' to {grant.Column} {grant.Rank} names something unknown.");
            }
            if (!seen.Add((grant.Column, grant.Rank, grant.Dimension)))
            {
                throw Invalid($"'{grant.Dimension}' is granted twice to {grant.Column} {grant.Rank}.");
            }
        }
    }

    private static void Window(LadderTerms terms)
    {
        if (terms.Window is { } window)
        {
            ApprovalBounds.Check(window, nameof(terms.Window));
        }
    }

    private static void Monotone(LadderTerms terms, Dimension dimension)
    {
        foreach (var column in terms.Columns)
        {
            for (var level = 1; level < terms.Ranks.Length; level++)
            {
                var (lower, higher) = (Limit(terms, column, level - 1, dimension), Limit(terms, column, level, dimension));
                if (!higher.GoesAsFarAs(lower, dimension))
                {
                    throw Invalid(
                        $"In {column}, {terms.Ranks[level].Name} goes to {higher} in '{dimension.Name}' and {terms.Ranks[level - 1].Name} below to {lower}: a higher rank goes at least as far."
                    );
                }
            }
        }
    }

    private static void Joint(LadderTerms terms, Dimension dimension)
    {
        var columns = terms.Columns.Where(column => !Limit(terms, column, terms.Ranks.Length - 1, dimension).IsNobody).ToList();
        if (dimension.IsJoint && columns.Count == 1 && !terms.OneColumnSuffices)
        {
            throw Invalid(
                $"'{dimension.Name}' is never granted by one column alone, and only {columns[0]} has authority in it."
            );
        }
    }

    private static void OwnAuthority(LadderTerms terms)
    {
        if (terms.OwnAuthority is not { } own)
        {
            return;
        }
        var level = terms.Ranks.Select(rank => rank.Name).ToList().IndexOf(own);
        if (level < 0)
        {
            throw Invalid($"The ladder knows no rank '{own}' for the own authority.");
        }
        foreach (var dimension in terms.Dimensions)
        {
            if (terms.Columns.Any(column => Limit(terms, column, level, dimension).IsUnlimited))
            {
                throw Invalid(
                    $"{own} would grant any '{dimension.Name}' without a signature: the own authority needs a bound."
                );
            }
        }
        if (level == terms.Ranks.Length - 1)
        {
            throw Invalid($"Nobody is above {own}, the rank that needs no signature.");
        }
    }

    private static AuthorityLimit Limit(LadderTerms terms, string column, int level, Dimension dimension) =>
        terms
            .Grants.FirstOrDefault(grant =>
                grant.Column == column && grant.Rank == terms.Ranks[level].Name && grant.Dimension == dimension.Name
            )
            ?.Limit
        ?? AuthorityLimit.Nobody;

    private static ArgumentException Invalid(FormattableString sentence) => Refusal.Invalid("terms", sentence);
}
