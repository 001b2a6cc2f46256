using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules;

/// <summary>The number under an enumeration's member, without boxing.</summary>
internal static class EnumCode<TValue>
    where TValue : struct, Enum
{
    public static long Of(TValue value) =>
        Unsafe.SizeOf<TValue>() switch
        {
            1 => Unsafe.BitCast<TValue, byte>(value),
            2 => Unsafe.BitCast<TValue, ushort>(value),
            4 => Unsafe.BitCast<TValue, uint>(value),
            _ => Unsafe.BitCast<TValue, long>(value),
        };

    public static TValue Value(long code) =>
        Unsafe.SizeOf<TValue>() switch
        {
            1 => Unsafe.BitCast<byte, TValue>(unchecked((byte)code)),
            2 => Unsafe.BitCast<ushort, TValue>(unchecked((ushort)code)),
            4 => Unsafe.BitCast<uint, TValue>(unchecked((uint)code)),
            _ => Unsafe.BitCast<long, TValue>(code),
        };
}
