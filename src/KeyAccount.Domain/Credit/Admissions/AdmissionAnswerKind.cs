namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>What is said to a request.</summary>
public enum AdmissionAnswerKind
{
    /// <summary>No, and why; the id is burnt.</summary>
    Refused,

    /// <summary>Recorded now, in the book and on every line.</summary>
    Admitted,

    /// <summary>Recorded before under the same id with the same content: a success.</summary>
    Exists,

    /// <summary>Something else was recorded before under the same id.</summary>
    ExistsWithDifference,

    /// <summary>Refused before under the same id: a new attempt needs a new one.</summary>
    AlreadyRefused,

    /// <summary>A rate is missing, so that it is not known what it adds. Nothing is recorded; it can be asked again under the same id.</summary>
    Undetermined,
}
