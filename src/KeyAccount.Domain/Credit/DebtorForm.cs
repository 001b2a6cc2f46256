namespace KeyAccount.Domain.Credit;

/// <summary>What the debtor is in law. It decides how its credit may be judged, never how well.</summary>
public enum DebtorForm : byte
{
    /// <summary>The book never says: taken as a trading company, and reported once as not assessed.</summary>
    NotAssessed = 0,

    /// <summary>A company or another trading body.</summary>
    Company = 1,

    /// <summary>A state, a municipality or another body without insolvency.</summary>
    PublicBody = 2,

    /// <summary>A bank: judged by people.</summary>
    Bank = 3,

    /// <summary>An insurer: judged by people.</summary>
    Insurer = 4,

    /// <summary>A natural person, sole traders among them: judged by people, never by a score.</summary>
    NaturalPerson = 5,
}
