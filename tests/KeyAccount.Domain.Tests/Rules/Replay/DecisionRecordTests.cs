using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Replay;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Replay;

public class DecisionRecordTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    private static readonly Client Late = new() { DaysLate = 120, Revenue = Money.Eur(1_234.56m) };

    private static readonly DecisionRecord Record = DecisionRecord.Of(Clients.Table().Decide(Late, AsOf), "ACC-1");

    [Fact]
    public void A_record_is_one_line_that_says_everything() =>
        Assert.Equal(
            """
            {"form":1,"subject":"ACC-1","policy":"client-tier","version":"1","fingerprint":"FINGERPRINT","as_of":"2026-06-30",
            "answers":{"days_late":12000,"insured":null,"margin":null,"revenue":123456,"segment":null,"signs":null,"since":null},
            "outcome":"3","reasons":{"T-01":"yes, determining","T-06":"no","T-07":"no"},"previous":null,"hash":"HASH"}
            """.ReplaceLineEndings(""),
            Record
                .Text.Replace(Record.Fingerprint, "FINGERPRINT", StringComparison.Ordinal)
                .Replace(Record.Hash, "HASH", StringComparison.Ordinal)
        );

    [Fact]
    public void A_record_is_read_as_it_was_written()
    {
        Assert.True(DecisionRecord.TryRead(Record.Text, out var read, out var problem), problem);
        Assert.Equal(Record, read);
    }

    [Fact]
    public void Every_byte_that_is_changed_is_found() // law:P13
    {
        for (var index = 0; index < Record.Text.Length; index++)
        {
            var changed = new StringBuilder(Record.Text) { [index] = Record.Text[index] == '1' ? '2' : '1' }.ToString();

            Assert.False(DecisionRecord.TryRead(changed, out var read, out var problem), changed);
            Assert.Null(read);
            Assert.NotNull(problem);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"form\":\"1\"}")]
    [InlineData("{\"form\":1,\"subject\":null}")]
    [InlineData("{\"form\":1,\"form\":1}")]
    [InlineData("{\"form\":[[[[[1]]]]]}")]
    public void What_is_no_record_is_refused_with_a_reason(string line)
    {
        Assert.False(DecisionRecord.TryRead(line, out var read, out var problem));
        Assert.Null(read);
        Assert.False(string.IsNullOrWhiteSpace(problem));
    }

    [Fact]
    public void A_record_of_a_later_form_is_refused_by_name()
    {
        Assert.False(
            DecisionRecord.TryRead(
                Record.Text.Replace("\"form\":1", "\"form\":2", StringComparison.Ordinal),
                out _,
                out var problem
            )
        );
        Assert.Equal("The record is written in form 2; form 1 can be read.", problem);
    }

    [Theory]
    [InlineData(" ", 1)]
    [InlineData("\n", 0)]
    [InlineData(" ", 0)]
    public void A_space_more_is_found_although_it_says_the_same(string space, int at) =>
        Assert.False(DecisionRecord.TryRead(Record.Text.Insert(at, space), out _, out _));

    [Fact]
    public void A_line_without_end_is_refused_before_it_is_read()
    {
        Assert.False(DecisionRecord.TryRead(new string('[', 300_000), out _, out var problem));
        Assert.Contains("262144", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_policy_comes_to_the_same_bytes_again() // law:P13
    {
        Assert.True(DecisionRecord.TryRead(Record.Text, out var read, out _));
        Assert.Equal(new(true, null), read!.ReplayBy(Clients.Table()));
    }

    [Fact]
    public void A_policy_that_reads_more_than_it_asks_comes_to_the_same_bytes()
    {
        var sheet = new AnswerSheet<Client>(
            [Clients.Orders, Clients.DaysLate],
            (client, codes) =>
            {
                codes[1] = (long)(client.DaysLate ?? 0) * 100;
                return client.DaysLate is null ? 0UL : 2UL;
            }
        );
        var policy = Clients.Table().ReadBy(sheet);

        Assert.Contains(Clients.Orders, policy.Features);
        Assert.Equal(Record, DecisionRecord.Of(policy.Decide(Late, AsOf), "ACC-1"));
        Assert.True(Record.ReplayBy(policy).IsSame);
    }

    [Fact]
    public void Another_policy_cannot_confirm_a_record()
    {
        var result = Record.ReplayBy(Clients.Table(HitPolicy.Strictest));

        Assert.False(result.IsSame);
        Assert.Contains("fingerprint", result.Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forged_outcome_is_found_although_its_hash_is_right()
    {
        var forged = Forge(outcome: "0");

        Assert.Equal("The record says the outcome is 0; asked again it is 3.", forged.ReplayBy(Clients.Table()).Difference);
    }

    [Fact]
    public void A_forged_reason_is_found_although_its_hash_is_right() =>
        Assert.Equal(
            "The record says T-06 is yes; asked again it is no.",
            Forge(reasons: [("T-01", "yes, determining"), ("T-06", "yes"), ("T-07", "no")]).ReplayBy(Clients.Table()).Difference
        );

    [Theory]
    [InlineData("days_late", null, "The record does not say 'days_late'.")]
    [InlineData("segment", 3L, "3 is no answer to 'segment'.")]
    [InlineData("other", 3L, "The record holds answers, rules or an order that the policy does not have.")]
    public void Forged_answers_are_found_although_their_hash_is_right(string question, long? code, string problem) =>
        Assert.Equal(
            problem,
            Forge(code is null ? Record.Answers.Remove(question) : Record.Answers.SetItem(question, code))
                .ReplayBy(Clients.Table())
                .Difference
        );

    [Fact]
    public void A_scoring_is_replayed_by_its_card()
    {
        var card = Card(20);
        var record = DecisionRecord.Of(card.Score(new() { Orders = 12 }, AsOf), "ACC-1");

        Assert.Equal(("100.00", "20"), (record.Outcome, record.Reasons.Single().State));
        Assert.True(record.ReplayBy(card).IsSame);
        Assert.False(record.ReplayBy(Card(21)).IsSame);
    }

    [Fact]
    public void A_score_that_is_not_known_is_recorded_as_such() =>
        Assert.Equal("undetermined", DecisionRecord.Of(Card(20).Score(new(), AsOf), "ACC-1").Outcome);

    [Fact]
    public void A_collected_set_is_recorded_with_the_truth_of_each_outcome()
    {
        var table = new CollectingTable<Client, Tier>(
            PolicyIdentity.ShippedDefault("tiers", "1"),
            Clients.Tiers,
            new Rule<Client, Tier>("WATCH", Clients.DaysLate.Above(30), Tier.Watch),
            new Rule<Client, Tier>("GOLD", Clients.Orders.AtLeast(20), Tier.Gold)
        );
        var record = DecisionRecord.Of(table.Decide(Late, AsOf), "ACC-1");

        Assert.Equal("0:unknown,3:yes", record.Outcome);
        Assert.True(record.ReplayBy(table).IsSame);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_record_is_about_somebody(string subject) =>
        Assert.Throws<ArgumentException>(() => DecisionRecord.Of(Clients.Table().Decide(Late, AsOf), subject));

    [Fact]
    public void Random_decisions_are_replayed_to_the_same_bytes_in_every_culture() // law:P13
    {
        var replayed = 0;
        foreach (
            var (policy, answers) in PolicyGenerators
                .Tables(SampleFeatures.All, SampleFeatures.Tiers)
                .WithAnswers(table => (Policy<AnswerFacts, Testing.Samples.Tier>)table, 4)
                .Sample(60, new Rnd(11), 40)
        )
        {
            foreach (var facts in answers.Select(AnswerFacts.From))
            {
                var line = In("tr-TR", () => DecisionRecord.Of(policy.Decide(facts, AsOf), "Ümläut 客户").Text);

                Assert.True(DecisionRecord.TryRead(line, out var read, out var problem), problem);
                Assert.True(In("ar-SA", () => read!.ReplayBy(policy)).IsSame);
                Assert.All(line, character => Assert.True(char.IsAscii(character)));
                replayed++;
            }
        }

        Assert.Equal(240, replayed);
    }

    private static DecisionRecord Forge(
        System.Collections.Immutable.ImmutableSortedDictionary<string, long?>? answers = null,
        string? outcome = null,
        System.Collections.Immutable.ImmutableArray<(string, string)>? reasons = null
    ) =>
        new(
            Record.Subject,
            Record.PolicyId,
            Record.PolicyVersion,
            Record.Fingerprint,
            Record.AsOf,
            answers ?? Record.Answers,
            outcome ?? Record.Outcome,
            reasons ?? Record.Reasons,
            Record.Previous
        );

    private static Scorecard<Client> Card(int points) =>
        new(
            PolicyIdentity.ShippedDefault("card", "1"),
            points,
            MissingAnswer.Defer,
            Share.Whole,
            Clients.Orders.Bands(0).From(10, points).As("orders")
        );

    private static T In<T>(string culture, Func<T> act)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
