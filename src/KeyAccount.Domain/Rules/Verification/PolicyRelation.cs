namespace KeyAccount.Domain.Rules.Verification;

/// <summary>How a later version of a policy stands to an earlier one.</summary>
/// <remarks>The default is <see cref="NotAnalysed"/>: nothing is claimed.</remarks>
public enum PolicyRelation : byte
{
    /// <summary>Too large for the budget: nothing is known.</summary>
    NotAnalysed = 0,

    /// <summary>The same outcome for all answers.</summary>
    Equivalent = 1,

    /// <summary>Nowhere more lenient, and somewhere stricter.</summary>
    Stricter = 2,

    /// <summary>Nowhere stricter, and somewhere more lenient.</summary>
    Looser = 3,

    /// <summary>Somewhere stricter and somewhere more lenient, or changed to an outcome that is neither.</summary>
    Incomparable = 4,

    /// <summary>Not the same, by outcomes of which none is better than another.</summary>
    Different = 5,
}
