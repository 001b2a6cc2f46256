namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>The unit of a distance.</summary>
public enum DistanceUnit : byte
{
    /// <summary>1,000 metres.</summary>
    Kilometre = 0,

    /// <summary>The international mile of 1.609344 kilometres exactly.</summary>
    Mile = 1,
}
