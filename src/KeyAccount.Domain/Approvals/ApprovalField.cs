namespace KeyAccount.Domain.Approvals;

/// <summary>A part of a command in which a repetition can differ. When several differ, the first one here is named.</summary>
public enum ApprovalField
{
    /// <summary>What kind of command it is.</summary>
    Kind,

    /// <summary>The request that it is about.</summary>
    Request,

    /// <summary>Who acts.</summary>
    Person,

    /// <summary>The content, or the fingerprint of it.</summary>
    Content,

    /// <summary>The request that is replaced.</summary>
    Replaces,

    /// <summary>The column.</summary>
    Column,

    /// <summary>Whose authority it is.</summary>
    OnBehalfOf,

    /// <summary>The reason or comment.</summary>
    Reason,
}
