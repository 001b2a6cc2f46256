using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Tests.Quantities;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>Memory, the plain reading and SQLite agree on random policies and facts. law:S3, law:S4</summary>
public class QueryAgreementTests
{
    private const int Cases = 40;
    private const int CasesPerCulture = 3;

    public static TheoryData<string> Others => ["tr-TR", "fr-FR", "de-DE"];

    [Fact]
    public void Random_policies_agree_on_random_facts()
    {
        var tally = new Tally();

        Check(tally, Cases);

        TestContext.Current.TestOutputHelper?.WriteLine(tally.ToString());
        tally.AssertMet(CaseTally.Situations);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void They_agree_in_every_culture(string culture)
    {
        var tally = new Tally();

        Cultures.Under(culture, () => Check(tally, CasesPerCulture));

        Assert.True(tally["answers compared"] > 1_000);
        tally.AssertMet([
            "answers unknown",
            "on a threshold",
            "one grain below a threshold",
            "comparison Yes",
            "comparison No",
        ]);
    }

    private static void Check(Tally tally, int cases)
    {
        using var database = ClientDatabase.Empty();
        Prop.ForAll(QueryCase.Arbitrary, random => new QueryAgreement(database, random, tally).Check())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(cases));
    }
}
