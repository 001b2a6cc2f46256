using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>Where the classes of an ABC analysis end and how accounts on a cut are treated.</summary>
public sealed record AbcTerms
{
    private AbcTerms(Share cutA, Share cutB, CrossingRule crossing, bool tiesStayTogether) =>
        (CutA, CutB, Crossing, TiesStayTogether) = (cutA, cutB, crossing, tiesStayTogether);

    /// <summary>The shipped default: 80 % and 95 %, crossing in, equal values told apart by account.</summary>
    public static AbcTerms Shipped { get; } = Of(Share.Percent(80), Share.Percent(95));

    /// <summary>The cumulative share up to which accounts are A.</summary>
    public Share CutA { get; }

    /// <summary>The cumulative share up to which accounts are B.</summary>
    public Share CutB { get; }

    /// <summary>Which class an account on a cut gets.</summary>
    public CrossingRule Crossing { get; }

    /// <summary>Whether accounts of equal value always share a class; else the ordinally first may be in the better one.</summary>
    public bool TiesStayTogether { get; }

    /// <summary>Terms of one's own.</summary>
    /// <exception cref="ArgumentException">The cuts don't rise: 0 % &lt; A &lt; B is required; B may be 100 %.</exception>
    public static AbcTerms Of(
        Share cutA,
        Share cutB,
        CrossingRule crossing = CrossingRule.CrossingIn,
        bool tiesStayTogether = false
    ) =>
        cutA > Share.Zero && cutB > cutA
            ? new(cutA, cutB, crossing, tiesStayTogether)
            : throw new ArgumentException($"The cuts must rise above 0 %, but they are {cutA} and {cutB}.", nameof(cutB));
}
