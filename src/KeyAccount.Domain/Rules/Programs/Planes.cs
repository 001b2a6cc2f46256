using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>The truths of the 64 slots of a word; a slot with neither bit is unknown.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Planes
{
    /// <summary>Known true.</summary>
    public ulong Yes;

    /// <summary>Known false.</summary>
    public ulong No;
}
