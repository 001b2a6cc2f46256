using FsCheck.Fluent;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>The checks that check the checks: a law that looks at nothing, or that does not hold, fails.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void A_law_that_never_meets_its_situation_fails() =>
        Assert.ThrowsAny<Exception>(() =>
            Law.Holds(Gen.Choose(1, 9), ["negative"], (value, seen) => seen.Note("negative", value < 0))
        );

    [Fact]
    public void A_law_that_names_no_situation_fails() =>
        Assert.ThrowsAny<Exception>(() => Law.Holds(Gen.Choose(1, 9), [], (_, _) => { }));

    [Fact]
    public void A_law_with_a_counterexample_fails() =>
        Assert.ThrowsAny<Exception>(() =>
            Law.Holds(
                Gen.Choose(1, 1_000),
                ["any"],
                (value, seen) =>
                {
                    seen.Note("any", true);
                    Assert.True(value < 500);
                }
            )
        );
}
