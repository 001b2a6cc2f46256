namespace KeyAccount.Domain.Credit;

/// <summary>What came of an evaluation. The default is <see cref="Deferred"/>: nothing was decided.</summary>
public enum CreditOutcome : byte
{
    /// <summary>Required evidence is missing: the line stays as it is, neither raised nor cut.</summary>
    Deferred = 0,

    /// <summary>People have to look at it.</summary>
    Referred = 1,

    /// <summary>A knock-out: no open terms.</summary>
    Barred = 2,

    /// <summary>Graded without some optional evidence.</summary>
    Provisional = 3,

    /// <summary>Graded on all that its track asks for.</summary>
    Graded = 4,
}
