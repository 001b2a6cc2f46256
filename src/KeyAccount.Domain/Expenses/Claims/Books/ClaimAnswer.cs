namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>What a claim book says to a command.</summary>
public enum ClaimAnswer : byte
{
    /// <summary>Carried out now.</summary>
    Accepted = 0,

    /// <summary>The same was carried out before under this id: a success.</summary>
    Exists = 1,

    /// <summary>Something else was carried out before under this id.</summary>
    ExistsWithDifference = 2,

    /// <summary>Not carried out, for the reason beside it.</summary>
    Refused = 3,
}
