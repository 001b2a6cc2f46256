using System.Xml.Linq;

namespace KeyAccount.Domain.Tests.Conventions;

public class XmlDocumentationTests
{
    private static readonly XmlDocumentation Core = XmlDocumentation.OfCore;

    private static readonly XmlDocumentation Planted = new(
        XDocument.Parse(
            """
            <doc><members>
              <member name="T:System.Int32"><summary>A number.</summary></member>
              <member name="T:System.Guid"><summary>An id.</summary><remarks>The default value is no id.</remarks></member>
              <member name="M:System.Int32.Parse(System.String)"><summary> </summary></member>
              <member name="M:System.Internal.Parse"/>
              <member name="M:System.Int32.Clamp"><inheritdoc/></member>
            </members></doc>
            """
        )
    );

    [Fact]
    public void Every_documented_member_has_a_summary() => Assert.Empty(Core.WithoutSummary(CoreAssembly.PublicTypes));

    [Fact]
    public void Every_public_type_is_documented() => Assert.Empty(Core.Undocumented(CoreAssembly.PublicTypes));

    [Fact]
    public void Every_public_struct_says_what_its_default_is() =>
        Assert.Empty(Core.SilentAboutDefault(CoreAssembly.PublicTypes));

    [Fact]
    public void The_checks_look_at_many_members_and_some_structs()
    {
        Assert.InRange(Core.Count, 600, int.MaxValue);
        Assert.InRange(CoreAssembly.PublicTypes.Count(type => type is { IsValueType: true, IsEnum: false }), 5, int.MaxValue);
    }

    [Fact]
    public void A_planted_empty_summary_is_found() =>
        Assert.Equal(["M:System.Int32.Parse(System.String)"], Planted.WithoutSummary([typeof(int)]));

    [Fact]
    public void A_planted_type_without_documentation_is_found() =>
        Assert.Equal([typeof(string)], Planted.Undocumented([typeof(int), typeof(string)]));

    [Fact]
    public void A_planted_struct_silent_about_its_default_is_found() =>
        Assert.Equal([typeof(int)], Planted.SilentAboutDefault([typeof(int), typeof(Guid), typeof(string), typeof(DayOfWeek)]));
}
