using System.Collections.Immutable;
using CsvHelper;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>A table that is written row by row.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
internal sealed class TableSink<TRow> : IDisposable
{
    private readonly CsvWriter csv;
    private readonly ImmutableArray<OutputColumn<TRow>> columns;

    /// <param name="stream">Where it goes.</param>
    /// <param name="columns">Its columns in their order.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the table is complete.</param>
    public TableSink(Stream stream, ImmutableArray<OutputColumn<TRow>> columns, bool leaveOpen = false)
    {
        this.columns = columns;
        csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen);
        csv.WriteHeader([.. columns.Select(column => column.Name)]);
    }

    public void Add(TRow row)
    {
        foreach (var column in columns)
        {
            csv.WriteField(column.Write(row));
        }

        csv.EndRecord();
    }

    public void Dispose() => csv.Dispose();
}
