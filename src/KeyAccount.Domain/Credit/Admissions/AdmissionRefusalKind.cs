namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>Who says no, in the order in which they are asked.</summary>
public enum AdmissionRefusalKind
{
    /// <summary>The book: the step does not follow from what is recorded.</summary>
    Book,

    /// <summary>The policy: the rule that binds.</summary>
    Check,

    /// <summary>A line of the chain, from the account to the root of its family.</summary>
    Line,
}
