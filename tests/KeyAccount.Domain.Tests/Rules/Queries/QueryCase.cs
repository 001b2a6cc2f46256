using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>Random rules, what they call for in policies of every shape, and clients on and beside their thresholds.</summary>
internal sealed record QueryCase(
    ImmutableArray<Rule<Client, Tier>> Tiers,
    ImmutableArray<Rule<Client, Verdict>> Objections,
    Tier Otherwise,
    Tier WhenUnknown,
    Verdict Referral,
    Scorecard<Client> Scorecard,
    ImmutableArray<Client> Book
)
{
    private const int BookSize = 100;
    private const int MostRules = 6;

    public static readonly ImmutableArray<Feature<Client>> Features =
    [
        Clients.Revenue,
        Clients.Margin,
        Clients.Orders,
        Clients.DaysLate,
        Clients.Since,
        Clients.Segment,
        Clients.Risk,
        Clients.Signs,
        Clients.Insured,
    ];

    private static readonly PolicyIdentity Identity = PolicyIdentity.SignedBy("a generator", "random", "1");

    private static readonly Verdict[] Verdicts = [Verdict.Refer(0), Verdict.Refer(1), Verdict.Refer(2), Verdict.Decline];

    public static Arbitrary<QueryCase> Arbitrary =>
        Arb.From(
            from tiers in PolicyGenerators.Rules<Client, Tier>(Features, Enum.GetValues<Tier>(), MostRules)
            from verdicts in Gen.Elements(Verdicts).ArrayOf(tiers.Length)
            from otherwise in Gen.Elements(Enum.GetValues<Tier>())
            from whenUnknown in Gen.Elements(Enum.GetValues<Tier>())
            from referral in Gen.Elements(Verdicts[..3])
            from scorecard in PolicyGenerators.Scorecards(Features)
            from book in Client(tiers).ArrayOf(BookSize)
            select new QueryCase(
                tiers,
                [.. tiers.Select((rule, index) => new Rule<Client, Verdict>(rule.Code, rule.When, verdicts[index]))],
                otherwise,
                whenUnknown,
                referral,
                scorecard,
                [.. book]
            ),
            Simpler
        );

    public ObjectionPolicy<Client> Policy => new(Identity, Referral, Objections);

    public CollectingTable<Client, Tier> Collecting => new(Identity, Clients.Tiers, Tiers);

    public DecisionTable<Client, Tier> Table(HitPolicy hit) => new(Identity, Clients.Tiers, hit, Otherwise, WhenUnknown, Tiers);

    public override string ToString() =>
        $"{string.Join('\n', Tiers)}\notherwise {Otherwise}, when unknown {WhenUnknown}\n{string.Join('\n', Book.Take(3))}";

    private static Gen<Client> Client(ImmutableArray<Rule<Client, Tier>> rules) =>
        from answers in AnswerGenerators.About(Features, rules.Select(rule => rule.When))
        from odd in Gen.Choose(0, 15)
        select Client(answers, odd);

    // Orders fit an int column. A few names and marks are not declared, as a database may hold them after years.
    private static Client Client(AnswerSet<Client> answers, int odd) =>
        new()
        {
            Revenue = answers.Of(Clients.Revenue),
            Margin = answers.Of(Clients.Margin),
            Orders = answers.Of(Clients.Orders) is { } orders ? Math.Clamp(orders, int.MinValue, int.MaxValue) : null,
            DaysLate = answers.Of(Clients.DaysLate),
            Since = answers.Of(Clients.Since),
            Segment = odd is 0 ? (Segment)3 : answers.Of(Clients.Segment),
            Risk = odd is 0 or 1 ? (Risk)7 : answers.Of(Clients.Risk),
            Signs = odd is 2 ? answers.Of(Clients.Signs) | (Signs)8 : answers.Of(Clients.Signs),
            Insured = answers.Of(Clients.Insured),
        };

    private static IEnumerable<QueryCase> Simpler(QueryCase failing)
    {
        var (tiers, objections, book) = (failing.Tiers, failing.Objections, failing.Book);
        if (book.Length > 1)
        {
            yield return failing with
            {
                Book = book[..(book.Length / 2)],
            };
            yield return failing with
            {
                Book = book[(book.Length / 2)..],
            };
        }

        for (var index = 0; index < tiers.Length; index++)
        {
            if (tiers.Length > 1)
            {
                yield return failing with
                {
                    Tiers = tiers.RemoveAt(index),
                    Objections = objections.RemoveAt(index),
                };
            }

            foreach (var simpler in SpecificationGenerators.Shrink(tiers[index].When))
            {
                yield return failing with
                {
                    Tiers = tiers.SetItem(index, new(tiers[index].Code, simpler, tiers[index].Outcome)),
                    Objections = objections.SetItem(index, new(tiers[index].Code, simpler, objections[index].Outcome)),
                };
            }
        }
    }
}
