namespace KeyAccount.Domain.Rules.Columns;

/// <summary>What becomes of one feature once its column is compared.</summary>
/// <param name="Column">Its column; <c>null</c> when there is none, so that it is unknown for everybody.</param>
/// <param name="Compared">
/// The rows that a scan filled for slots: "known true" where it told whether the comparison holds, "known false" where it told the
/// contrary. The twin of each gets the other clients of whom the feature is known.
/// </param>
/// <param name="Constant">The rows of slots that are settled alike for all of whom the feature is known; their twins are empty.</param>
/// <param name="Questions">The rows "known true" of the slots that ask whether it is known.</param>
/// <param name="IsDeclared">The scanned rows of which one must be set for a code to be declared.</param>
/// <param name="IsNotBeyond">The scanned rows of which one must be clear for it.</param>
/// <param name="DeclaresAll">Whether every code that the column can hold is declared.</param>
internal sealed record FeatureRows(
    Column? Column,
    nint[] Compared,
    nint[] Constant,
    nint[] Questions,
    nint[] IsDeclared,
    nint[] IsNotBeyond,
    bool DeclaresAll
);
