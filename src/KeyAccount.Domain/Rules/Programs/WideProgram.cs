namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Runs a program of any number of slots, one truth after the other. Slower, and the plain reference for the others.</summary>
internal sealed class WideProgram(Program program) : IProgramRunner
{
    private const int LargestOnStack = 1024;

    public void Run(ReadOnlySpan<long> codes, ulong known, out ulong yes, out ulong no)
    {
        Span<sbyte> truths =
            program.SlotCount <= LargestOnStack ? stackalloc sbyte[program.SlotCount] : new sbyte[program.SlotCount];
        var slot = 0;
        foreach (var (feature, interval) in program.Intervals)
        {
            truths[slot++] =
                !IsKnown(known, feature) ? (sbyte)Truth.Unknown
                : interval.Holds(codes[feature]) ? (sbyte)Truth.Yes
                : (sbyte)Truth.No;
        }

        foreach (var feature in program.KnownQuestions)
        {
            truths[slot++] = IsKnown(known, feature) ? (sbyte)Truth.Yes : (sbyte)Truth.No;
        }

        foreach (var gate in program.Gates)
        {
            truths[slot++] = Join(gate, truths);
        }

        (yes, no) = (0, 0);
        for (var rule = 0; rule < program.Rules.Length; rule++)
        {
            var truth = Join(program.Rules[rule], truths);
            yes |= (truth == (sbyte)Truth.Yes ? 1UL : 0) << rule;
            no |= (truth == (sbyte)Truth.No ? 1UL : 0) << rule;
        }
    }

    private static bool IsKnown(ulong known, int feature) => ((known >> feature) & 1) != 0;

    private static sbyte Join(Gate gate, ReadOnlySpan<sbyte> truths)
    {
        var least = (sbyte)Truth.Yes;
        foreach (var slot in gate.These)
        {
            least = Math.Min(least, truths[slot]);
        }

        foreach (var slot in gate.NoneOf)
        {
            least = Math.Min(least, (sbyte)-truths[slot]);
        }

        return gate.IsInverted ? (sbyte)-least : least;
    }
}
