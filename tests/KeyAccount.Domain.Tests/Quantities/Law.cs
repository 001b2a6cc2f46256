using FsCheck;
using FsCheck.Fluent;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>Checks a law over generated cases and that the cases reached the situations it is about.</summary>
internal static class Law
{
    private const int Cases = 2_000;

    /// <summary>On failure the message holds the seed; <c>Config.WithReplay</c> repeats the run.</summary>
    public static void Holds<T>(Gen<T> cases, string[] situations, Action<T, Coverage> assert)
    {
        var coverage = new Coverage(situations);
        Prop.ForAll(cases.ToArbitrary(), value => assert(value, coverage)).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
        coverage.AssertComplete();
    }
}
