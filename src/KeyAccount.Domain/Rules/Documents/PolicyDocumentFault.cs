namespace KeyAccount.Domain.Rules.Documents;

/// <summary>What is wrong at a place of a policy document.</summary>
public enum PolicyDocumentFault
{
    /// <summary>The text is not strict JSON: a comment, a trailing comma, a second document, a byte order mark, bytes that are not UTF-8.</summary>
    Syntax,

    /// <summary>The document has more bytes, or a text or list in it is longer, than is allowed.</summary>
    TooLarge,

    /// <summary>Objects and lists lie deeper inside each other than is allowed.</summary>
    TooDeep,

    /// <summary>A member stands twice in one object.</summary>
    DuplicateMember,

    /// <summary>A member that is not declared; names are compared letter by letter, case included.</summary>
    UnknownMember,

    /// <summary>A member that must be there is not.</summary>
    MissingMember,

    /// <summary>A null where a value must stand.</summary>
    NullNotAllowed,

    /// <summary>A value of another JSON type: a number as text, a text as a number, a list for one value.</summary>
    WrongType,

    /// <summary>A word that is not among the declared ones.</summary>
    UnknownWord,

    /// <summary>A feature that may not be asked here.</summary>
    UnknownFeature,

    /// <summary>A comparison that answers of this scale don't have.</summary>
    UnknownOperator,

    /// <summary>Not written as a plain number: an exponent, a leading zero, a sign on zero.</summary>
    NotANumber,

    /// <summary>A number beyond what any value can be.</summary>
    OutOfRange,

    /// <summary>A number finer than the grain of its scale.</summary>
    OffGrain,

    /// <summary>A value outside what is allowed at this place.</summary>
    OutsideDomain,

    /// <summary>An amount in another currency than the question's.</summary>
    CurrencyMismatch,

    /// <summary>A character that an identifier or a text may not hold.</summary>
    IllegalCharacter,

    /// <summary>A text that is not in Unicode normalisation form C, or padded with blanks.</summary>
    NotNormalised,

    /// <summary>Codes, ids or values that must differ don't.</summary>
    DuplicateId,

    /// <summary>A code that refers to nothing.</summary>
    UnknownReference,

    /// <summary>Thresholds or scores that don't move in their direction.</summary>
    NonMonotoneLadder,

    /// <summary>A range that holds nothing.</summary>
    EmptyInterval,

    /// <summary>An outcome otherwise, or when unknown, that grants or decides what it must not.</summary>
    PermissiveDefault,

    /// <summary>A question that nobody may be judged by.</summary>
    ProhibitedAttribute,

    /// <summary>A rule shows an answer to more readers than may see it.</summary>
    AudienceTooWide,

    /// <summary>A version of the form that this library does not read.</summary>
    UnsupportedVersion,

    /// <summary>A document of another kind of policy.</summary>
    WrongPolicy,

    /// <summary>The content is not the one that the fingerprint was made of.</summary>
    FingerprintMismatch,

    /// <summary>The parts are well formed and make no policy together.</summary>
    Refused,

    /// <summary>There are more problems than are listed.</summary>
    TooManyProblems,
}
