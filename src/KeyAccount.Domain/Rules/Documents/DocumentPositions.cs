using System.Collections.Immutable;
using System.Text;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Turns bytes into lines and columns.</summary>
internal sealed class DocumentPositions
{
    private readonly ImmutableArray<byte> bytes;
    private readonly ImmutableArray<int> lineStarts;

    public DocumentPositions(ReadOnlySpan<byte> utf8)
    {
        bytes = ImmutableArray.Create(utf8);
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var index = 0; index < utf8.Length; index++)
        {
            if (utf8[index] == '\n')
            {
                starts.Add(index + 1);
            }
        }

        lineStarts = starts.ToImmutable();
    }

    /// <summary>Line and column of a byte, both from 1.</summary>
    public (int Line, int Column) Of(int offset)
    {
        var line = lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        var column = Encoding.UTF8.GetCharCount(bytes.AsSpan()[lineStarts[line]..Math.Min(offset, bytes.Length)]);
        return (line + 1, column + 1);
    }

    /// <summary>The byte at a place, both numbers from 0.</summary>
    public int Offset(long line, long bytesIntoLine) =>
        (int)Math.Min(lineStarts[(int)Math.Min(line, lineStarts.Length - 1)] + bytesIntoLine, bytes.Length);

    /// <summary>The character at a byte, for messages; the end where there is none.</summary>
    public string At(int offset)
    {
        if (offset >= bytes.Length)
        {
            return "the end of the document";
        }

        return Rune.DecodeFromUtf8(bytes.AsSpan()[offset..], out var rune, out _) == System.Buffers.OperationStatus.Done
            ? DocumentPrinter.Quoted(rune.ToString())
            : $"the byte 0x{bytes[offset].ToString("x2", System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
