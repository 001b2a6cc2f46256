namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What kind of expense a category holds, and so what a line of it has to tell.</summary>
public enum ClaimKind : byte
{
    /// <summary>What was spent, proved by receipts; the kind of every category that is not named otherwise.</summary>
    Actual = 0,

    /// <summary>A flat amount for a day away; receipts are not asked for.</summary>
    PerDiem = 1,

    /// <summary>A distance with a vehicle of one's own; receipts are not asked for.</summary>
    Mileage = 2,

    /// <summary>A meal, a gift or an event for guests.</summary>
    Hospitality = 3,

    /// <summary>Something paid to a client. Without a distinct service it is price and no expense.</summary>
    ClientPayment = 4,
}
