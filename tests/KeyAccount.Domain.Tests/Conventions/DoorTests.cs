using KeyAccount.Domain.Tests.Conventions.Planted.Accounts;

namespace KeyAccount.Domain.Tests.Conventions;

public class DoorTests
{
    [Fact]
    public void Every_public_door_of_the_core_is_guarded() =>
        Assert.Empty(CoreAssembly.PublicTypes.SelectMany(Doors.Unguarded));

    [Fact]
    public void There_are_doors_to_look_at() =>
        Assert.InRange(CoreAssembly.PublicTypes.SelectMany(Doors.Of).Count(), 80, int.MaxValue);

    [Fact]
    public void A_planted_open_door_is_found_and_guarded_ones_are_not() =>
        Assert.Equal([$"{typeof(PlantedDoors)}.Open(text)"], Doors.Unguarded(typeof(PlantedDoors)));

    [Fact]
    public void A_positional_record_is_no_door() => Assert.Empty(Doors.Of(typeof(PlantedAccount)));
}
