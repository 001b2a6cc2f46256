namespace KeyAccount.Domain.Rules.Columns;

/// <summary>The rows that a gate reads and writes, each as a distance in bytes from the first row.</summary>
/// <param name="Set">The rows of which all must be set; of their twins, none may be.</param>
/// <param name="Open">The row that receives whether all are set.</param>
/// <param name="Shut">The row that receives whether any twin is set.</param>
internal readonly record struct GateRows(nint[] Set, nint Open, nint Shut);
