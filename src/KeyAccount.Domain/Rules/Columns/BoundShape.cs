namespace KeyAccount.Domain.Rules.Columns;

/// <summary>What a column has to be asked to know whether its codes lie in an interval.</summary>
internal enum BoundShape : byte
{
    /// <summary>Nothing: no code of this width does.</summary>
    Never,

    /// <summary>Nothing: every code of this width does.</summary>
    Always,

    /// <summary>Whether they are at least the low end.</summary>
    From,

    /// <summary>Whether they are at most the high end.</summary>
    UpTo,

    /// <summary>Both.</summary>
    Between,

    /// <summary>Both, of some of their bits.</summary>
    Masked,
}
