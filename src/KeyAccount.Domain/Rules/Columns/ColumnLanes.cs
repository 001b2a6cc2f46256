using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>The choice of a way to compare a block of codes.</summary>
internal sealed class ColumnLanes
{
    private readonly Func<Column, IEnumerable<(nint Row, Interval Interval)>, ColumnScan> bind;

    private ColumnLanes(Func<Column, IEnumerable<(nint Row, Interval Interval)>, ColumnScan> bind) => this.bind = bind;

    /// <summary>The quickest way that this machine has.</summary>
    public static ColumnLanes Best { get; } =
        Vector512.IsHardwareAccelerated ? Of<ColumnLanes512>()
        : Vector256.IsHardwareAccelerated ? Of<ColumnLanes256>()
        : Of<ColumnLanesOneByOne>();

    /// <summary>A way of one's own choice; all of them run everywhere.</summary>
    public static ColumnLanes Of<TLanes>()
        where TLanes : struct, IColumnLanes => new((column, intervals) => column.Scan<TLanes>(intervals));

    /// <inheritdoc cref="Column.Scan"/>
    public ColumnScan Bind(Column column, IEnumerable<(nint Row, Interval Interval)> intervals) => bind(column, intervals);
}
