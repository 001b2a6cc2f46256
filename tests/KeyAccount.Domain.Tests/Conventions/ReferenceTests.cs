namespace KeyAccount.Domain.Tests.Conventions;

public class ReferenceTests
{
    private static readonly string[] Permitted = ["NodaTime", "Ardalis.GuardClauses"];

    private static readonly IReadOnlyList<string> References =
    [
        .. CoreAssembly.Itself.GetReferencedAssemblies().Select(reference => reference.Name!),
    ];

    [Fact]
    public void The_core_knows_two_packages_and_the_base_class_library() =>
        Assert.Equal(Permitted.Order(), References.Where(name => !IsBaseClassLibrary(name)).Order());

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Newtonsoft.Json")]
    [InlineData("SystemX")]
    public void Any_other_package_would_be_found(string name) => Assert.False(IsBaseClassLibrary(name));

    private static bool IsBaseClassLibrary(string name) => name.StartsWith("System.", StringComparison.Ordinal);
}
