using KeyAccount.Domain.Tests.Conventions.Planted.Accounts;
using KeyAccount.Domain.Tests.Conventions.Planted.Discounts;
using KeyAccount.Domain.Tests.Conventions.Planted.Quantities;

namespace KeyAccount.Domain.Tests.Conventions;

public class ImmutabilityTests
{
    [Fact]
    public void Nothing_in_the_core_changes_after_it_was_made() =>
        Assert.Empty(CoreAssembly.WrittenTypes.SelectMany(Immutability.Violations));

    [Fact]
    public void The_check_looks_at_many_types() => Assert.InRange(CoreAssembly.WrittenTypes.Count, 25, int.MaxValue);

    [Fact]
    public void Every_class_that_a_user_sees_is_sealed_static_or_made_to_be_derived_from() =>
        Assert.Empty(CoreAssembly.PublicTypes.Where(IsOpen));

    [Theory]
    [InlineData(typeof(PlantedMoney), "looked is a field that can be assigned")]
    [InlineData(typeof(PlantedMoney), "MinorUnits can be set")]
    [InlineData(typeof(PlantedDiscount), "count is a field that can be assigned")]
    [InlineData(typeof(PlantedDiscount), "Reasons hands out what can be changed")]
    public void A_planted_change_is_found(Type type, string violation) =>
        Assert.Contains($"{type}.{violation}", Immutability.Violations(type));

    [Fact]
    public void A_record_is_immutable() => Assert.Empty(Immutability.Violations(typeof(PlantedAccount)));

    [Fact]
    public void A_planted_open_class_is_found() => Assert.True(IsOpen(typeof(Planted.Credit.PlantedCredit)));

    private static bool IsOpen(Type type) => type is { IsClass: true, IsSealed: false, IsAbstract: false };
}
