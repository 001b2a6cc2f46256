using KeyAccount.Domain.Tests.Conventions.Planted.Accounts;
using KeyAccount.Domain.Tests.Conventions.Planted.Discounts;
using KeyAccount.Domain.Tests.Conventions.Planted.Quantities;

namespace KeyAccount.Domain.Tests.Conventions;

public class ImmutabilityTests
{
    private static readonly IReadOnlySet<Type> Held = Immutability.HeldBy(CoreAssembly.PublicTypes, CoreAssembly.WrittenTypes);

    [Fact]
    public void Nothing_that_a_user_holds_changes_after_it_was_made() => Assert.Empty(Held.SelectMany(Immutability.Violations));

    [Fact]
    public void Nothing_is_shared_that_could_change() =>
        Assert.Empty(CoreAssembly.WrittenTypes.SelectMany(Immutability.AmbientState));

    [Fact]
    public void The_checks_look_at_many_types_and_behind_the_public_ones()
    {
        Assert.InRange(CoreAssembly.PublicTypes.Count, 100, int.MaxValue);
        Assert.Contains(Held, type => !type.IsVisible);
    }

    [Fact]
    public void Every_class_that_a_user_sees_is_sealed_static_or_made_to_be_derived_from() =>
        Assert.Empty(CoreAssembly.PublicTypes.Where(IsOpen));

    [Theory]
    [InlineData(typeof(PlantedMoney), "looked is a field that can be assigned")]
    [InlineData(typeof(PlantedMoney), "MinorUnits can be set")]
    [InlineData(typeof(PlantedDiscount), "<account>P is a field that can be assigned")]
    [InlineData(typeof(PlantedDiscount), "Reasons hands out what can be changed")]
    public void A_planted_change_is_found(Type type, string violation) =>
        Assert.Contains($"{type}.{violation}", Immutability.Violations(type));

    [Fact]
    public void A_planted_shared_state_is_found() =>
        Assert.Equal(
            [$"{typeof(PlantedDiscount)}.count is state that everybody shares"],
            Immutability.AmbientState(typeof(PlantedDiscount))
        );

    [Fact]
    public void A_change_is_found_behind_a_type_that_holds_it() =>
        Assert.Contains(typeof(PlantedMoney), Immutability.HeldBy([typeof(PlantedTill)], CoreAssembly.PlantedTypes));

    [Fact]
    public void A_record_is_immutable() => Assert.Empty(Immutability.Violations(typeof(PlantedAccount)));

    [Fact]
    public void A_planted_open_class_is_found() => Assert.True(IsOpen(typeof(Planted.Credit.PlantedCredit)));

    private static bool IsOpen(Type type) => type is { IsClass: true, IsSealed: false, IsAbstract: false };
}
