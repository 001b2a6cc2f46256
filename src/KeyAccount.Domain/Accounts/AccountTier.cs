namespace KeyAccount.Domain.Accounts;

/// <summary>How much of the company's attention an account is given, from least to most.</summary>
/// <remarks>The value at zero is the safe one: an account whose tier can't be told has none, and none is not Standard.</remarks>
public enum AccountTier
{
    /// <summary>Too little is known to tell.</summary>
    Undetermined,

    /// <summary>Neither attractive nor close: served well and economically.</summary>
    Standard,

    /// <summary>Close but not attractive: kept with little effort.</summary>
    Maintain,

    /// <summary>Attractive but not close: invested in.</summary>
    Development,

    /// <summary>Attractive and close.</summary>
    Key,
}
