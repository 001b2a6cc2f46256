namespace KeyAccount.Domain.Accounts;

/// <summary>Which class the account gets whose cumulative share crosses a cut.</summary>
public enum CrossingRule
{
    /// <summary>The better one: a class goes on while the share before an account is below the cut. A is never empty.</summary>
    CrossingIn,

    /// <summary>
    /// The worse one: a class goes on while the share including an account is at most the cut. A is empty when the largest account
    /// alone exceeds the cut.
    /// </summary>
    UpToCut,

    /// <summary>The better one when that ends nearer to the cut, or equally near; else the worse one.</summary>
    Nearest,
}
