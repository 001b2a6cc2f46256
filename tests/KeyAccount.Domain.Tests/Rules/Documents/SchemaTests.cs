using static KeyAccount.Domain.Tests.Rules.Documents.ClientForms;

namespace KeyAccount.Domain.Tests.Rules.Documents;

public class SchemaTests
{
    private static readonly string Written = Tiers.Read(Draft, "x").Required().Text;

    [Fact]
    public void A_document_satisfies_the_schema_of_its_form() => Assert.Empty(Violations(Written));

    [Fact]
    public void A_document_that_is_being_edited_satisfies_it_too() => Assert.Empty(Violations(Draft));

    [Theory]
    [InlineData("\"hit\": \"first\"", "\"hit\": \"last\"")]
    [InlineData("\"otherwise\": \"open\",", "")]
    [InlineData("\"source\"", "\"Source\"")]
    [InlineData("\"feature\": \"revenue\"", "\"feature\": \"revenu\"")]
    [InlineData("\"atLeast\": \"500000.00 EUR\"", "\"atLeast\": \"500000.00 USD\"")]
    [InlineData("\"atLeast\": \"500000.00 EUR\"", "\"atLeast\": 500000")]
    [InlineData("\"atLeast\": \"500000.00 EUR\"", "\"atleast\": \"500000.00 EUR\"")]
    [InlineData("\"above\": \"12.50 %\"", "\"above\": \"12.505 %\"")]
    [InlineData("\"is\": true", "\"is\": \"true\"")]
    [InlineData("\"is\": true", "\"atLeast\": true")]
    [InlineData("\"is\": \"low\"", "\"is\": \"Low\"")]
    [InlineData("\"atMost\": 9.5", "\"atMost\": 9.5, \"above\": 1")]
    [InlineData("[\"blocked\", \"insolvent\"]", "\"blocked\"")]
    [InlineData("\"atLeast\": 12", "\"atLeast\": 12.5")]
    [InlineData("\"code\": \"T-02\"", "\"code\": \"T 02\"")]
    [InlineData("\"from\": \"2026-01-01\"", "\"from\": \"1.1.2026\"")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    public void An_editor_marks_what_the_reader_refuses(string place, string change) =>
        Assert.NotEmpty(Violations(With(place, change)));

    [Fact]
    public void Every_question_and_word_of_the_catalog_is_offered()
    {
        var schema = Tiers.Schema();
        Assert.All(
            Catalog.Features.Select(feature => feature.Name).Concat(["industry", "blocked", "middle", "gold", "strictest"]),
            word => Assert.Contains($"\"{word}\"", schema, StringComparison.Ordinal)
        );
        Assert.Contains("^orders_[0-9]+_months$", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schemas_of_all_forms_say_what_they_are_schemas_of()
    {
        Assert.Contains("\"title\": \"A policy document: objections\"", Objections.Schema(), StringComparison.Ordinal);
        Assert.StartsWith(
            "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n",
            Cards.Schema(),
            StringComparison.Ordinal
        );
    }

    private static IReadOnlyList<string> Violations(string text)
    {
        using var check = new SchemaCheck(Tiers.Schema());
        return check.Violations(text);
    }
}
