using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Tests.Rules.Queries;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>A policy reads all answers in portions, one for each kind of scale; each feature's own reader is the definition.</summary>
public class AnswerReaderTests
{
    private static readonly ImmutableArray<Feature<AnswerFacts>> Features = SampleFeatures.All;

    [Fact]
    public void The_portions_read_what_the_features_read()
    {
        var readers = AnswerReader<AnswerFacts>.Of(Features);
        var tally = new Tally();

        Prop.ForAll(
                Arb.From(AnswerGenerators.About(Features, [])),
                answers =>
                {
                    var facts = AnswerFacts.From(answers);
                    var codes = new long[Features.Length];
                    var known = readers.Aggregate(0UL, (bits, reader) => bits | reader.Read(facts, codes));
                    for (var place = 0; place < codes.Length; place++)
                    {
                        var isKnown = Features[place].TryRead(facts, out var code);
                        Assert.Equal(isKnown, ((known >> place) & 1) != 0);
                        Assert.True(!isKnown || code == codes[place]);
                        tally.Note(isKnown ? "known" : "unknown");
                    }
                }
            )
            .QuickCheckThrowOnFailure();

        Assert.True(readers.Length < Features.Length);
        tally.AssertMet(["known", "unknown"]);
    }

    [Fact]
    public void An_amount_of_another_currency_is_refused()
    {
        var reader = Assert.Single(AnswerReader<Client>.Of([Clients.Revenue]));

        Assert.Throws<CurrencyMismatchException>(() => reader.Read(new() { Revenue = Money.Usd(1) }, new long[1]));
    }

    [Fact]
    public void A_member_that_is_not_declared_is_unknown()
    {
        var reader = Assert.Single(AnswerReader<Client>.Of([Clients.Segment]));

        Assert.Equal(0UL, reader.Read(new() { Segment = (Segment)3 }, new long[1]));
        Assert.Equal(1UL, reader.Read(new() { Segment = Segment.Education }, new long[1]));
    }
}
