using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Documents;

/// <summary>law:P11 over random policies: write then read gives an equal policy, and the same bytes in every culture.</summary>
public class DocumentLawTests
{
    private const int Policies = 150;

    private static readonly FeatureCatalog<AnswerFacts> Catalog = FeatureCatalog<AnswerFacts>.Of(SampleFeatures.All);
    private static readonly PolicyPeriod Period = PolicyPeriod.Of(new(2024, 2, 29), new LocalDate(2027, 1, 1));
    private static readonly string[] Cultures = ["", "tr-TR", "fr-FR", "de-DE", "ar-SA", "fa-IR"];

    [Fact]
    public void Tables_survive_writing_and_reading() =>
        Survive(
            new TableForm<AnswerFacts, Testing.Samples.Tier>("table", Catalog, SampleFeatures.Tiers),
            PolicyGenerators.Tables(SampleFeatures.All, SampleFeatures.Tiers)
        );

    [Fact]
    public void Tables_of_verdicts_survive() =>
        Survive(
            new TableForm<AnswerFacts, Verdict>("verdicts", Catalog, VerdictScale.Instance),
            PolicyGenerators.VerdictTables(SampleFeatures.All)
        );

    [Fact]
    public void Collecting_tables_survive() =>
        Survive(
            new CollectingForm<AnswerFacts, Testing.Samples.Tier>("collect", Catalog, SampleFeatures.Tiers),
            PolicyGenerators.CollectingTables(SampleFeatures.All, SampleFeatures.Tiers)
        );

    [Fact]
    public void Objection_policies_survive() =>
        Survive(new ObjectionForm<AnswerFacts>("objections", Catalog), PolicyGenerators.ObjectionPolicies(SampleFeatures.All));

    [Fact]
    public void Scorecards_survive() =>
        Survive(new ScorecardForm<AnswerFacts>("card", Catalog), PolicyGenerators.Scorecards(SampleFeatures.All));

    [Fact]
    public void Random_policies_use_every_word_of_the_form()
    {
        var form = new TableForm<AnswerFacts, Testing.Samples.Tier>("table", Catalog, SampleFeatures.Tiers);
        var written = string.Concat(
            PolicyGenerators
                .Tables(SampleFeatures.All, SampleFeatures.Tiers)
                .Sample(Policies, new Rnd(11), 50)
                .Select(policy => form.Document(policy, "purpose", Period).Text)
        );
        Assert.All(
            [
                .. SampleFeatures.All.Select(feature => feature.Name),
                .. new[]
                {
                    "all",
                    "any",
                    "not",
                    "known",
                    "atLeast",
                    "above",
                    "atMost",
                    "below",
                    "is",
                    "isAnyOf",
                    "hasAll",
                    "hasAny",
                },
                .. new[] { "first", "strictest", "unique", "note", "warning", "objection", "finance", "sales", "client" },
            ],
            word => Assert.Contains($"\"{word}\"", written, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_byte_changed_is_found_or_says_the_same() // law:P11, the other side
    {
        var form = new ObjectionForm<AnswerFacts>("objections", Catalog);
        var document = form.Document(
            PolicyGenerators.ObjectionPolicies(SampleFeatures.All, maximumRules: 2).Sample(1, new Rnd(3), 50)[0],
            "purpose",
            Period
        );
        var bytes = System.Text.Encoding.UTF8.GetBytes(document.Text);
        var found = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            var changed = (byte[])bytes.Clone();
            changed[index] ^= 1;
            var reading = form.Read(changed, "x");
            found += reading.Problems.Length > 0 ? 1 : 0;
            Assert.True(reading.Document is null || reading.Document.Equals(document), $"byte {index}");
        }

        Assert.InRange(found, bytes.Length / 2, bytes.Length);
    }

    private static void Survive<TPolicy>(PolicyForm<TPolicy> form, Gen<TPolicy> policies)
        where TPolicy : class
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (
                var (policy, index) in policies.Sample(Policies, new Rnd(7), 50).Select((policy, index) => (policy, index))
            )
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Cultures[index % Cultures.Length]);
                var document = form.Document(policy, "generated", Period);
                var again = form.Read(document.Text, "generated.json").Required();
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

                Assert.Equal(document, again);
                Assert.Equal(policy, again.Policy);
                Assert.Equal(document.Text, form.Document(again.Policy, "generated", Period).Text);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
