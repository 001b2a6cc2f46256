namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>What became of something that was to be kept.</summary>
public enum SavingKind
{
    /// <summary>Not kept, and why.</summary>
    Refused,

    /// <summary>Kept now.</summary>
    Saved,

    /// <summary>Kept before under the same id with the same content: a success.</summary>
    Exists,

    /// <summary>Something else was kept before under the same id, and stays.</summary>
    ExistsWithDifference,
}
