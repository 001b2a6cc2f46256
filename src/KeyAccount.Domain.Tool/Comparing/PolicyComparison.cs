using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>One book reviewed by two sets of policies.</summary>
internal sealed class PolicyComparison
{
    private PolicyComparison(ReviewResult before, ReviewResult after)
    {
        (Before, After) = (before, after);
        Accounts = ReviewComparison.Of(before.Review, after.Review);
        Credit =
            before.Credit is { } was && after.Credit is { } becomes
                ? CreditComparison.Of(was.Evaluations, becomes.Evaluations)
                : null;
        Affected = AffectedAccount.Of(this);
        Matrices = Matrix.Of(this);
    }

    public ReviewResult Before { get; }

    public ReviewResult After { get; }

    /// <summary>What becomes of classes, kinds and tiers.</summary>
    public ReviewComparison Accounts { get; }

    /// <summary>What becomes of credit; null when one of the two gives none.</summary>
    public CreditComparison? Credit { get; }

    /// <summary>Every account that comes out otherwise, the most affected first.</summary>
    public IReadOnlyList<AffectedAccount> Affected { get; }

    /// <summary>Who moves where.</summary>
    public IReadOnlyList<Matrix> Matrices { get; }

    public Portfolio Portfolio => Before.Portfolio;

    public Language Language => Before.Language;

    /// <summary>Who reads: what is meant for a narrower circle is left out.</summary>
    public Audience Reader => Before.Reader;

    /// <summary>Compares two reviews of one book.</summary>
    public static PolicyComparison Of(ReviewResult before, ReviewResult after) => new(before, after);
}
