using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>What eight gates read of one word.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GateMask
{
    /// <summary>The slots that must be true.</summary>
    public Eight These;

    /// <summary>The slots that must be false.</summary>
    public Eight NoneOf;
}
