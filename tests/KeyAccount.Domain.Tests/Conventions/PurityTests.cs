using KeyAccount.Domain.Tests.Conventions.Planted.Accounts;
using KeyAccount.Domain.Tests.Conventions.Planted.Discounts;

namespace KeyAccount.Domain.Tests.Conventions;

public class PurityTests
{
    [Fact]
    public void The_core_touches_no_clock_culture_randomness_surroundings_thread_or_floating_point() =>
        Assert.Empty(CoreAssembly.Types.SelectMany(Purity.Violations));

    [Fact]
    public void The_check_reads_real_method_bodies() =>
        Assert.InRange(CoreAssembly.Types.Sum(type => Mentions.InstructionsOf(type).Count()), 30_000, int.MaxValue);

    [Theory]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.Globalization.CultureInfo.get_CurrentCulture")]
    [InlineData("System.Random..ctor")]
    [InlineData("System.IO.File.ReadLines")]
    [InlineData("floating point")]
    [InlineData("System.Int32.ToString")]
    [InlineData("System.String.GetHashCode")]
    public void A_planted_offence_is_found(string offence) =>
        Assert.Contains(PlantedOffences, violation => violation.EndsWith(" touches " + offence, StringComparison.Ordinal));

    [Fact]
    public void A_planted_type_of_floating_point_is_found() =>
        Assert.Contains($"{typeof(PlantedDiscount)} mentions System.Double", PlantedOffences);

    [Fact]
    public void A_text_made_in_a_named_culture_is_no_offence() =>
        Assert.DoesNotContain(
            PlantedOffences,
            violation => violation.Contains("System.String.ToUpper", StringComparison.Ordinal)
        );

    [Fact]
    public void A_clean_type_is_no_offence() => Assert.Empty(Purity.Violations(typeof(PlantedAccount)));

    private static IEnumerable<string> PlantedOffences =>
        CoreAssembly
            .PlantedTypes.Where(type => CoreAssembly.Outermost(type) == typeof(PlantedDiscount))
            .SelectMany(Purity.Violations);
}
