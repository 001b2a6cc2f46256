namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What the book says to a step.</summary>
public enum ExposureAnswerKind
{
    /// <summary>No, and why; the id is burnt.</summary>
    Refused,

    /// <summary>Recorded now.</summary>
    Accepted,

    /// <summary>Recorded before under the same id with the same content: a success.</summary>
    Exists,

    /// <summary>Something else was recorded before under the same id.</summary>
    ExistsWithDifference,

    /// <summary>Refused before under the same id: nothing else will ever be said to it.</summary>
    AlreadyFailed,
}
