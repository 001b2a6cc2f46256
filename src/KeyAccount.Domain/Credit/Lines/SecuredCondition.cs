namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Whether a security counts on a day, and if not, the first reason why not.</summary>
public enum SecuredCondition : byte
{
    /// <summary>It counts.</summary>
    InForce = 0,

    /// <summary>It is not known to be signed, or not before that day.</summary>
    NotWritten = 1,

    /// <summary>Its time has run out.</summary>
    Expired = 2,

    /// <summary>What was overdue had to be declared to the insurer, and was not known to be in time.</summary>
    NotDeclared = 3,

    /// <summary>Nothing is known that makes it worth anything: its form, its amount, or a guarantor that is not good for it.</summary>
    Worthless = 4,
}
