using System.Globalization;
using CsvHelper;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>Writes the rows that were set aside, so that they can be corrected and read again.</summary>
/// <param name="open">Opens the destination; called at the first rejected row only.</param>
internal sealed class RejectedRows(Func<Stream> open) : IDisposable
{
    public const string FileName = "rejected.csv";

    private static readonly string[] Header = ["file", "line", "columns", "problems", "row"];

    private CsvWriter? writer;

    /// <summary>Says how many rows were set aside, and where; nothing when none was.</summary>
    public static void Warn(TextWriter text, RowGate gate, string folder)
    {
        var count = gate.Tallies.Sum(tally => tally.Rejected);
        if (count > 0)
        {
            text.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} {(count == 1 ? "row was" : "rows were")} set aside in {Path.Combine(folder, FileName)}, with what is wrong with each."
                )
            );
        }
    }

    /// <summary>One rejected row: where it stood, what is wrong, and the row as it was read.</summary>
    public void Add(string file, long line, IReadOnlyList<RowProblem> problems, string row)
    {
        if (writer is null)
        {
            writer = CsvWriter.Create(open(), new CsvWriterOptions { NewLine = "\n" }, leaveOpen: false);
            writer.WriteHeader(Header);
        }

        writer.WriteField(Path.GetFileName(file));
        writer.WriteField(line);
        writer.WriteField(string.Join(';', problems.Select(problem => problem.Column).OfType<string>().Distinct()));
        writer.WriteField(string.Join("; ", problems.Select(problem => problem.Message)));
        writer.WriteField(row);
        writer.EndRecord();
    }

    /// <summary>Flushes and closes the destination, if a row was rejected.</summary>
    public void Dispose() => writer?.Dispose();
}
