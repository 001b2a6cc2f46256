namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>A row that is only ever added, and to which the database gives its place.</summary>
internal interface INumberedRow
{
    /// <summary>The place, given by the database; rising, with gaps.</summary>
    long Sequence { get; }

    /// <summary>What is written, but for the place.</summary>
    IEnumerable<(string Property, object? Value)> Cells { get; }
}
