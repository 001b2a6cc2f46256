namespace KeyAccount.Domain.Tests.Documentation;

public class MarkdownTests
{
    private static readonly HashSet<string> Compiled =
    [
        .. Repository.Files("tests", "*.cs").SelectMany(source => Markdown.Regions(Repository.Read(source))),
    ];

    [Fact]
    public void Every_sample_in_a_page_is_compiled_in_a_test() =>
        Assert.Empty(
            from page in Markdown.Pages
            from sample in Markdown.Blocks(Repository.Read(page), "csharp")
            where !Compiled.Contains(sample)
            select $"{page}:\n{sample}"
        );

    [Fact]
    public void Every_link_to_a_file_leads_somewhere() =>
        Assert.Empty(
            from page in Markdown.Pages
            from link in Markdown.LocalLinks(Repository.Read(page))
            let target = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{page}: {link}"
        );

    [Theory]
    [InlineData("docs/README.md", "docs/")]
    [InlineData("docs/adr/README.md", "docs/adr/")]
    public void Every_page_stands_in_the_index_of_its_folder(string index, string folder) =>
        Assert.Empty(
            Markdown
                .Pages.Where(page => page != index && page.StartsWith(folder, StringComparison.Ordinal))
                .Select(page => page[folder.Length..])
                .Where(page => !page.Contains('/', StringComparison.Ordinal))
                .Except(Markdown.LocalLinks(Repository.Read(index)))
        );

    [Fact]
    public void There_are_pages_and_links_to_look_at()
    {
        Assert.Contains("README.md", Markdown.Pages);
        Assert.InRange(Markdown.Pages.Count, 10, int.MaxValue);
        Assert.InRange(Markdown.Pages.Sum(page => Markdown.LocalLinks(Repository.Read(page)).Count()), 10, int.MaxValue);
    }

    [Fact]
    public void A_sample_is_found_whatever_its_indentation() =>
        Assert.Equal(
            Markdown.Regions("class A\n{\n    #region x\n    var a =\n        1;\n\n    #endregion\n}"),
            Markdown.Blocks("text\n```csharp\nvar a =\n    1;\n```\n", "csharp")
        );

    [Fact]
    public void A_sample_that_differs_by_a_character_does_not_pass() =>
        Assert.NotEqual(
            Markdown.Regions("#region x\nvar a = 1;\n#endregion"),
            Markdown.Blocks("```csharp\nvar a = 2;\n```", "csharp")
        );

    [Fact]
    public void A_sample_exempted_with_a_reason_is_passed_over() =>
        Assert.Equal(["b"], Markdown.Blocks("<!-- not compiled: why -->\n```csharp\na\n```\n```csharp\nb\n```", "csharp"));

    [Fact]
    public void A_link_out_of_the_repository_is_passed_over() =>
        Assert.Equal(["a.md"], Markdown.LocalLinks("[a](a.md#part) [b](https://example.org) [c](#here)"));
}
