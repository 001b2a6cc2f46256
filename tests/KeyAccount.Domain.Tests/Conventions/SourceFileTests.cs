using KeyAccount.Domain.Tests.Documentation;

namespace KeyAccount.Domain.Tests.Conventions;

public class SourceFileTests
{
    private const int Limit = 300;

    private static readonly string[] TechnicalKinds =
    [
        "Common",
        "Helpers",
        "Models",
        "Extensions",
        "Interfaces",
        "Exceptions",
        "Utils",
        "Utilities",
        "Services",
        "Specifications",
        "ValueObjects",
    ];

    private static readonly IReadOnlyList<string> Sources = [.. Repository.Files("src", "*.cs")];

    [Fact]
    public void Every_public_type_of_the_core_has_a_file_of_its_name() =>
        Assert.Empty(
            CoreAssembly
                .PublicTypes.Where(type => !type.IsNested)
                .Select(type => $"/{type.Name.Split('`')[0]}.cs")
                .Where(file => !Sources.Any(source => source.EndsWith(file, StringComparison.Ordinal)))
        );

    [Fact]
    public void No_file_is_longer_than_the_limit() =>
        Assert.Empty(Sources.Where(source => File.ReadLines(Path.Combine(Repository.Root, source)).Count() > Limit));

    [Fact]
    public void No_folder_is_named_after_a_technical_kind() =>
        Assert.Empty(Sources.Where(source => source.Split('/').Intersect(TechnicalKinds).Any()));

    [Fact]
    public void There_are_sources_to_look_at() => Assert.InRange(Sources.Count, 200, int.MaxValue);
}
