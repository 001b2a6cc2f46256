using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>Who may read which finding.</summary>
public class AudienceTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    private static readonly Audience[] Circles = [Audience.Finance, Audience.Sales, Audience.Client];

    private static readonly ObjectionPolicy<Client> Policy = new(
        PolicyIdentity.ShippedDefault("release", "1"),
        Verdict.Refer(0),
        Rule("secret", Clients.Signs.HasAny(Signs.Insolvent), Audience.Finance),
        Rule("internal", Clients.Margin.Below(Share.Percent(5)), Audience.Sales),
        Rule("open", Clients.DaysLate.Above(30), Audience.Client)
    );

    private static readonly Client Bad = new()
    {
        Signs = Signs.Insolvent,
        Margin = Share.Zero,
        DaysLate = 31m,
    };

    [Theory]
    [InlineData(Audience.Finance, "secret internal open")]
    [InlineData(Audience.Sales, "internal open")]
    [InlineData(Audience.Client, "open")]
    public void A_circle_reads_its_own_findings_and_those_of_wider_circles(Audience reader, string expected) =>
        Assert.Equal(expected, string.Join(' ', Policy.Decide(Bad, AsOf).FindingsFor(reader).Select(finding => finding.Code)));

    [Fact]
    public void A_question_missing_only_for_a_hidden_rule_is_hidden_too() =>
        Assert.Empty(Policy.Decide(Bad with { Signs = null }, AsOf).MissingFor(Audience.Sales));

    [Fact]
    public void Finance_sees_what_is_missing_for_the_hidden_rule() =>
        Assert.Equal(
            ["signs"],
            Policy.Decide(Bad with { Signs = null }, AsOf).MissingFor(Audience.Finance).Select(feature => feature.Name)
        );

    [Fact]
    public void A_rule_that_names_no_audience_is_for_finance_only() =>
        Assert.False(
            new ObjectionPolicy<Client>(
                PolicyIdentity.ShippedDefault("release", "1"),
                Verdict.Refer(0),
                new Rule<Client, Verdict>("plain", Clients.DaysLate.Above(30), Verdict.Decline)
            )
                .Decide(Bad, AsOf)
                .Findings[0]
                .MayBeReadBy(Audience.Sales)
        );

    [Fact]
    public void No_sentence_of_a_hidden_rule_is_ever_said()
    {
        var hidden = 0;
        Prop.ForAll(
                AnyClient.ToArbitrary(),
                client =>
                {
                    var decision = Policy.Decide(client, AsOf);
                    return Circles.All(reader =>
                        Languages.All(language =>
                        {
                            var said = decision.Sentences(language, reader);
                            var secrets = decision.Findings.Where(finding => finding.Audience < reader).ToList();
                            hidden += secrets.Count;
                            return secrets.All(secret => !said.Contains(secret.ToString(language)))
                                && said.Length == 1 + decision.Findings.Length - secrets.Count;
                        })
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(hidden > 200, $"only {hidden} findings were hidden");
    }

    private static readonly Language[] Languages = [Language.English, Language.Spanish, Language.SimplifiedChinese];

    private static Gen<Client> AnyClient =>
        from signs in Gen.Elements<Signs?>(null, Signs.None, Signs.Insolvent)
        from margin in Gen.Elements<int?>(null, 0, 499, 500)
        from late in Gen.Elements<int?>(null, 30, 31)
        select new Client
        {
            Signs = signs,
            Margin = margin is { } points ? Share.FromBasisPoints(points) : null,
            DaysLate = late,
        };

    private static Rule<Client, Verdict> Rule(string code, Specification<Client> when, Audience audience) =>
        new(code, when, Verdict.Decline) { Audience = audience };
}
