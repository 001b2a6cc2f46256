namespace KeyAccount.Domain.Credit.Checks;

/// <summary>What a check signals beside its verdict; a signal never holds anything. The default is that it can't be told.</summary>
public enum CheckSignal : byte
{
    /// <summary>An answer is missing that could be a signal.</summary>
    Undetermined = 0,

    /// <summary>Nothing to watch.</summary>
    Clear = 1,

    /// <summary>Somebody should look at the account.</summary>
    Watch = 2,
}
