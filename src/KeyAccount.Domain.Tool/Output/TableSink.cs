using System.Collections.Immutable;
using CsvHelper;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>A table that is written row by row, beside others.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
internal sealed class TableSink<TRow> : IDisposable
{
    private readonly CsvWriter csv;
    private readonly ImmutableArray<OutputColumn<TRow>> columns;

    public TableSink(Stream stream, ImmutableArray<OutputColumn<TRow>> columns)
    {
        this.columns = columns;
        csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: false);
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
