namespace KeyAccount.Domain.Credit.Lines;

/// <summary>A part of a command in which a repetition can differ. When several differ, the first one here is named.</summary>
public enum CreditLineField
{
    /// <summary>What kind of command it is.</summary>
    Kind,

    /// <summary>The line.</summary>
    Line,

    /// <summary>The terms.</summary>
    Terms,

    /// <summary>The proposal.</summary>
    Proposal,

    /// <summary>The approval request.</summary>
    Approval,

    /// <summary>What is done to the line, or how it is linked.</summary>
    Intervention,

    /// <summary>The line above.</summary>
    Parent,

    /// <summary>The days.</summary>
    Days,

    /// <summary>Who acts.</summary>
    By,

    /// <summary>The reason.</summary>
    Reason,

    /// <summary>The command that is put right.</summary>
    Corrects,
}
