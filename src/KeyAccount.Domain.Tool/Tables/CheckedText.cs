using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>
/// Passes on the bytes of a text file and stops, before the offending byte, at what is not plain UTF-8 text: bytes in
/// another encoding, NUL, line ends of CR alone, a line beyond <see cref="LongestLine"/>.
/// </summary>
/// <remarks>Everything before the offending byte is passed on first, so that problems of earlier rows are still listed.</remarks>
internal sealed class CheckedText(Stream source) : Stream
{
    /// <summary>The longest line that is read, in bytes, line end aside.</summary>
    public const int LongestLine = 65_536;

    private const int BlockSize = 65_536;

    private readonly byte[] block = new byte[BlockSize];
    private readonly char[] characters = new char[BlockSize];
    private int held;
    private int clean;
    private int passed;
    private bool begun;
    private bool ended;
    private bool lineFeedSeen;
    private long offset;
    private long line = 1;
    private int lineLength;

    /// <summary>Opens a file for one reading from beginning to end.</summary>
    public static CheckedText Open(string path)
    {
#pragma warning disable CA2000 // The checked text owns the file and closes it.
        return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan));
#pragma warning restore CA2000
    }

    /// <summary>Why reading stopped before the end of the file; null as long as nothing stopped it.</summary>
    public UnreadablePlace? Problem { get; private set; }

    /// <summary>Bytes passed on so far.</summary>
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        while (passed == clean)
        {
            if (Problem is not null || (ended && held == clean))
            {
                return 0;
            }

            Refill();
        }

        var count = Math.Min(buffer.Length, clean - passed);
        block.AsSpan(passed, count).CopyTo(buffer);
        passed += count;
        BytesRead += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    private void Refill()
    {
        block.AsSpan(clean, held - clean).CopyTo(block);
        offset += clean;
        held -= clean;
        var count = source.Read(block, held, BlockSize - held);
        ended = count == 0;
        held += count;
        passed = 0;
        if (!begun && (held >= 4 || ended))
        {
            begun = true;
            Problem = TextSignature.Refuse(block.AsSpan(0, held));
        }

        clean = Problem is null && begun ? Check(block.AsSpan(0, held)) : 0;
    }

    /// <summary>How many of the bytes are clean and complete; sets the problem when an offending byte follows them.</summary>
    private int Check(ReadOnlySpan<byte> bytes)
    {
        if (!ended && bytes is [.., (byte)'\r'])
        {
            bytes = bytes[..^1];
        }

        var status = Utf8.ToUtf16(bytes, characters, out var good, out _, replaceInvalidSequences: false, ended);
        var text = bytes[..good];
        if (text.IndexOf((byte)0) is >= 0 and var nul)
        {
            text = text[..nul];
        }

        var stop = WalkLines(text, bytes);
        if (Problem is not null)
        {
            return stop;
        }

        if (text.Length < good)
        {
            Stop(text.Length, "a NUL byte; the file must be UTF-8 text, and this looks like UTF-16 or a binary file");
        }
        else if (status == OperationStatus.InvalidData)
        {
            Stop(good, $"the byte 0x{bytes[good]:X2} is not UTF-8; save the file as UTF-8 (it may be Windows-1252 or GBK)");
        }

        return text.Length;
    }

    /// <summary>Counts lines, and stops at a CR without LF or a line that is too long.</summary>
    private int WalkLines(ReadOnlySpan<byte> text, ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (true)
        {
            var step = text[position..].IndexOfAny((byte)'\r', (byte)'\n');
            var length = step < 0 ? text.Length - position : step;
            if (lineLength + length > LongestLine)
            {
                var stop = position + LongestLine - lineLength;
                Stop(
                    stop,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the line is longer than {LongestLine} bytes, the longest that is read"
                    )
                );
                return stop;
            }

            lineLength += length;
            position += length;
            if (step < 0)
            {
                return position;
            }

            if (text[position] == '\r')
            {
                if (position + 1 >= bytes.Length || bytes[position + 1] != '\n')
                {
                    Stop(
                        position,
                        lineFeedSeen
                            ? "a carriage return (CR) without a line feed (LF); lines must end with LF or CRLF"
                            : "the lines end with CR alone; save the file with line ends LF or CRLF"
                    );
                    return position;
                }

                position++;
            }

            position++;
            line++;
            lineLength = 0;
            lineFeedSeen = true;
        }
    }

    private void Stop(int at, string message) =>
        Problem = new UnreadablePlace(
            line,
            string.Create(CultureInfo.InvariantCulture, $"{message} (byte {offset + at + 1} of the file)")
        );

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
