namespace KeyAccount.Domain.Rules.Columns;

/// <summary>How much there is to compare.</summary>
internal enum LeafShape : byte
{
    /// <summary>No integer of the column holds.</summary>
    Never,

    /// <summary>Every integer of the column holds.</summary>
    Always,

    /// <summary>From the low end on.</summary>
    AtLeast,

    /// <summary>Not from the low end on.</summary>
    Below,

    /// <summary>The bits of the mask from the low end on, as far as the width goes.</summary>
    Within,
}
