namespace KeyAccount.Domain.Rules.Programs;

/// <summary>One way of running a program for a single set of answers.</summary>
internal interface IProgramRunner
{
    void Run(ReadOnlySpan<long> codes, ulong known, out ulong yes, out ulong no);
}
