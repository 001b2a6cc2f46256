using System.Text;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Tests.Tables;

/// <summary>The checks of text hold whatever the pieces in which a source gives its bytes.</summary>
public class CheckedTextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Clean_text_passes_unchanged(int piece)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("naïve 客户 😀\r\nplain\n", 9_000)));

        var (passed, problem) = Read(bytes, piece);

        Assert.Equal(bytes, passed);
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("a\nbc\u0000d", 2, "NUL", 7, 1)]
    [InlineData("a\nbc\rd", 2, "carriage return", 5, 1)]
    [InlineData("abc\rd", 1, "CR alone", 4, 2)]
    [InlineData("a\r\nb\rc\n", 2, "carriage return", 5, 3)]
    public void Text_stops_before_the_offending_byte(string text, int line, string message, int place, int piece)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        var (passed, problem) = Read(bytes, piece);

        Assert.Equal(line, problem!.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(bytes[..passed.Length], passed);
        Assert.Contains($"(byte {passed.Length + 1} of the file)", problem.Message, StringComparison.Ordinal);
        Assert.InRange(passed.Length, 1, place);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(65_536)]
    public void A_sequence_cut_off_at_the_end_is_refused(int piece)
    {
        var (passed, problem) = Read([.. "abcd\n"u8, 0xE5, 0xAE], piece);

        Assert.Equal((5, 2L), (passed.Length, problem!.Line));
        Assert.Contains("the byte 0xE5 is not UTF-8", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_across_the_seam_of_two_blocks_is_whole()
    {
        for (var shift = 65_530; shift <= 65_540; shift++)
        {
            var bytes = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Repeat("x\n", shift / 2)) + (shift % 2 == 1 ? "y" : "") + "😀客\r\nend"
            );

            var (passed, problem) = Read(bytes, 65_536);

            Assert.Null(problem);
            Assert.Equal(bytes, passed);
        }
    }

    [Fact]
    public void A_line_that_is_too_long_across_blocks_is_refused()
    {
        var (passed, problem) = Read(Encoding.UTF8.GetBytes("a\n" + new string('x', 65_537) + "\n"), 1_000);

        Assert.Equal((65_538, 2L), (passed.Length, problem!.Line));
        Assert.Contains("longer than 65536 bytes", problem.Message, StringComparison.Ordinal);
    }

    private static (byte[] Passed, UnreadablePlace? Problem) Read(byte[] bytes, int piece)
    {
        using var text = new CheckedText(new Pieces(bytes, piece));
        using var passed = new MemoryStream();
        text.CopyTo(passed);
        return (passed.ToArray(), text.Problem);
    }

    /// <summary>A stream that gives at most so many bytes at a time, as a pipe may.</summary>
    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
