using System.Runtime.Intrinsics.X86;
using FsCheck.Xunit;
using KeyAccount.Domain.Rules.Columns;

namespace KeyAccount.Domain.Tests.Rules.Columns;

public class ByteSpreadTests
{
    [Property(MaxTest = 50)]
    public void Every_client_gets_the_number_that_its_bits_make(int seed)
    {
        var random = new Random(seed);
        var planes = random.Next(1, 9);
        var bits = new byte[planes * Block.BytesPerRow];
        random.NextBytes(bits);

        var expected = Enumerable
            .Range(0, Block.Clients)
            .Select(client =>
                (byte)
                    Enumerable
                        .Range(0, planes)
                        .Sum(plane => ((bits[(plane * Block.BytesPerRow) + (client / 8)] >> (client % 8)) & 1) << plane)
            );

        Assert.Equal(expected, Written(bits, planes, ByteSpread.WriteEights));
        Assert.Equal(expected, Written(bits, planes, ByteSpread.Write));
        if (Avx512BW.IsSupported)
        {
            Assert.Equal(expected, Written(bits, planes, ByteSpread.WriteWide));
        }
    }

    private delegate void Writer(ref byte plane, int planes, ref byte bytes);

    private static byte[] Written(byte[] bits, int planes, Writer write)
    {
        var bytes = new byte[Block.Clients];
        write(ref bits[0], planes, ref bytes[0]);
        return bytes;
    }
}
