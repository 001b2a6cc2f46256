using KeyAccount.Domain.Tests.Documentation;
using static KeyAccount.Domain.Tests.Conventions.CoreAssembly;

namespace KeyAccount.Domain.Tests.Conventions;

public class FolderRuleTests
{
    private static readonly IReadOnlyList<string> Folders =
    [
        .. Repository.Files("src/KeyAccount.Domain", "*.cs").Select(path => path.Split('/')[2]).Distinct(),
    ];

    private static readonly FolderRule Core = new(Root, Types);
    private static readonly FolderRule Planted = new(PlantedRoot, PlantedTypes);

    [Fact]
    public void No_folder_of_the_core_uses_one_that_it_may_not_know() => Assert.Empty(Core.Violations);

    [Fact]
    public void Every_folder_of_the_sources_has_public_types() =>
        Assert.Equal(
            Folders.Order(),
            PublicTypes.Select(type => FolderRule.Folder(type, Root)).Distinct().Intersect(Folders).Order()
        );

    [Theory]
    [InlineData("Rules", "Quantities")]
    [InlineData("Accounts", "Quantities")]
    [InlineData("Accounts", "Rules")]
    [InlineData("Discounts", "Accounts")]
    [InlineData("Discounts", "Rules")]
    public void The_check_sees_the_uses_that_are_there(string from, string to) =>
        Assert.Contains(Core.Edges, edge => edge.FromFolder == from && edge.ToFolder == to);

    [Theory]
    [InlineData("Quantities", 11)]
    [InlineData("Rules", 50)]
    [InlineData("Accounts", 50)]
    [InlineData("Discounts", 40)]
    public void A_folder_holds_as_many_public_types_as_it_should(string folder, int atLeast) =>
        Assert.InRange(PublicTypes.Count(type => FolderRule.Folder(type, Root) == folder), atLeast, int.MaxValue);

    [Theory]
    [InlineData("Credit")]
    [InlineData("Discounts")]
    public void A_concept_uses_none_of_its_siblings(string concept) =>
        Assert.Empty(
            Core.Edges.Where(edge =>
                edge.FromFolder == concept
                && edge.ToFolder is not ("Quantities" or "Rules" or "Approvals" or "Reservations" or "Accounts")
            )
        );

    [Fact]
    public void Every_type_lives_in_a_folder() =>
        Assert.DoesNotContain("", Types.Select(type => FolderRule.Folder(type, Root)));

    [Theory]
    [InlineData("Quantities/PlantedMoney uses Rules/PlantedRule")]
    [InlineData("Rules/PlantedRule uses Accounts/PlantedAccount")]
    [InlineData("Credit/PlantedCredit uses Discounts/PlantedDiscount")]
    public void A_use_planted_in_a_declaration_or_only_in_a_method_body_is_found(string violation) =>
        Assert.Contains(violation, Planted.Violations);

    [Fact]
    public void A_concept_may_use_the_accounts() =>
        Assert.DoesNotContain("Discounts/PlantedDiscount uses Accounts/PlantedAccount", Planted.Violations);

    [Fact]
    public void A_permitted_use_is_seen_all_the_same() =>
        Assert.Contains(Planted.Edges, edge => edge.FromFolder == "Discounts" && edge.ToFolder == "Accounts");
}
