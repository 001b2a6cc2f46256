using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CsvHelper;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>
/// Reads a CSV file row by row, strictly: every row has the header's number of fields and proper quotes. Empty lines are
/// passed over, spaces around a value are no part of it. Memory does not grow with the file.
/// </summary>
internal sealed class TableReader : IDisposable
{
    private readonly string path;
    private readonly RowGate gate;
    private readonly CheckedText text;
    private readonly CsvReader csv;
    private readonly List<RowProblem> problems = [];
    private CsvMalformedReason? malformed;
    private TableLayout layout = TableLayout.Empty;
    private bool endedBadly;

    private TableReader(string path, char delimiter, RowGate gate)
    {
        this.path = path;
        this.gate = gate;
        Tally = new FileTally(path);
        text = CheckedText.Open(path);
        csv = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = delimiter,
                TrackLineNumbers = true,
                MaxRecordSize = CheckedText.LongestLine,
                OnMalformedRecord = record => malformed = record.Reason,
            },
            leaveOpen: false
        );
    }

    /// <summary>Opens the file and understands its header; false, with the problems at the gate, when it cannot be read.</summary>
    public static bool TryOpen(
        string path,
        TableFormat format,
        ColumnMapping mapping,
        RowGate gate,
        [NotNullWhen(true)] out TableReader? reader
    )
    {
        reader = null;
        if (Directory.Exists(path) || !File.Exists(path))
        {
            gate.Fail(path, 0, null, Directory.Exists(path) ? "this is a folder, not a file" : "the file does not exist");
            return false;
        }

        TableReader? opened = null;
        try
        {
            opened = new TableReader(path, mapping.Delimiter, gate);
            if (opened.ReadHeader(format, mapping))
            {
                (reader, opened) = (opened, null);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            gate.Fail(path, 0, null, failure.Message);
        }
        finally
        {
            opened?.Dispose();
        }

        return reader is not null;
    }

    public FileTally Tally { get; }

    /// <summary>Bytes of the file read so far, for progress.</summary>
    public long BytesRead => text.BytesRead;

    /// <summary>The line at which the current row starts, counted from 1 with the header.</summary>
    public long Line => csv.LineNumber;

    /// <summary>Whether the file (or a constant of the mapping) supplies this column at all.</summary>
    public bool Has(Column column) => layout.Has(column);

    /// <summary>The value without the spaces around it, as UTF-8; empty when it is blank or the column is absent.</summary>
    public ReadOnlySpan<byte> this[Column column] =>
        layout.FieldOf(column) is >= 0 and var field ? csv.GetSpan(field).Trim(" \t"u8) : layout.ConstantOf(column);

    /// <summary>Moves to the next row of the right shape that the filter lets pass; false at the end of what can be read.</summary>
    public bool Read()
    {
        while (!endedBadly && ReadRecord())
        {
            Tally.Rows++;
            if (!HasRightShape())
            {
                Accept();
            }
            else if (layout.Passes(csv))
            {
                return true;
            }
            else
            {
                Tally.FilteredOut++;
            }
        }

        return false;
    }

    /// <summary>Notes what is wrong with the current row; it goes on being read, so that everything is reported at once.</summary>
    public void Report(Column? column, string message) =>
        problems.Add(new RowProblem(column is null ? null : layout.NameOf(column), message));

    /// <summary>Ends the current row: true when nothing was reported, otherwise the row goes to the gate.</summary>
    public bool Accept()
    {
        if (problems.Count == 0)
        {
            return true;
        }

        gate.Reject(Tally, Line, csv.RawRecord, problems);
        problems.Clear();
        return false;
    }

    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }

    private bool ReadRecord()
    {
        malformed = null;
        try
        {
            var isRecord = csv.Read();
            if (text.Problem is not { } place || (isRecord && !IsCutOff()))
            {
                return isRecord;
            }

            gate.Fail(path, place.Line, null, place.Message);
        }
        catch (CsvFormatException failure)
        {
            gate.Fail(
                path,
                failure.LineNumber,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the row that starts here is longer than {CheckedText.LongestLine} bytes; a quote is probably never closed"
                )
            );
        }

        endedBadly = true;
        return false;
    }

    /// <summary>Whether the current record is only the beginning of one, ended by an unreadable place.</summary>
    private bool IsCutOff() => csv.ByteOffset + csv.RawRecord.Length >= text.BytesRead;

    private bool HasRightShape()
    {
        switch (malformed)
        {
            case CsvMalformedReason.UnterminatedQuote:
                gate.Fail(path, Line, null, "a quote is opened in this row and never closed");
                endedBadly = true;
                Tally.Rows--;
                return false;
            case { } reason:
                Report(
                    null,
                    reason == CsvMalformedReason.StrayQuote
                        ? "a quote (\") inside an unquoted value; enclose the value in quotes and double the inner quote"
                        : "text after the closing quote; double a quote (\"\") that belongs to the value"
                );
                return false;
            case null when csv.FieldCount != layout.FieldCount:
                Report(
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the row has {csv.FieldCount} fields, the header {layout.FieldCount}"
                    )
                );
                return false;
            case null:
                return true;
        }
    }

    private bool ReadHeader(TableFormat format, ColumnMapping mapping)
    {
        gate.Tallies.Add(Tally);
        csv.ReadHeader();
        if (text.Problem is { Line: 1 } place)
        {
            gate.Fail(path, place.Line, null, place.Message);
            return false;
        }

        if (malformed is not null)
        {
            gate.Fail(path, 1, null, "the header has a misplaced or unclosed quote (\")");
            return false;
        }

        var header = new HeaderReader([.. csv.Headers], format, mapping);
        layout = header.Read();
        foreach (var problem in header.Problems)
        {
            gate.Fail(path, 1, problem.Column, problem.Message);
        }

        return header.Problems.Count == 0;
    }
}
