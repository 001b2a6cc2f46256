namespace KeyAccount.Domain.Credit.Checks;

/// <summary>What kind of limit a check meets. A blank is never a number: it is unknown.</summary>
public enum CheckedLineKind : byte
{
    /// <summary>No credit: every amount on open terms is over it. The default is the safe one.</summary>
    NoCredit = 0,

    /// <summary>An amount.</summary>
    Limited = 1,

    /// <summary>No limit of amount; conduct is checked all the same.</summary>
    Unlimited = 2,

    /// <summary>No credit check: only what no rule may exclude is asked.</summary>
    NoCheck = 3,
}
