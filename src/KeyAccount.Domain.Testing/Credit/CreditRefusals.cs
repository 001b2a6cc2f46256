using System.Collections.Immutable;
using FsCheck;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Things of credit that must be refused when somebody makes them, one flaw each.</summary>
public static class CreditRefusals
{
    internal static readonly ImmutableArray<string> ProhibitedWords =
    [
        "race",
        "national_origin",
        "religion",
        "gender",
        "marital_status",
        "age",
        "health",
        "politics",
        "union_membership",
        "public_assistance",
    ];

    /// <summary>Policies, terms, scales and files with one flaw; making one throws.</summary>
    public static Gen<Refused> All { get; } =
        Draw.From(draw =>
        {
            var word = draw.Pick(ProhibitedWords);
            var below = -draw.Between(1, 100);
            return draw.Pick<Refused>(
                new($"a policy that asks for '{word}'", () => Asking(CreditPolicy.Shipped(Terms), word)),
                new("a policy that shows screening to clients", () => Showing(CreditPolicy.Shipped(Terms))),
                new(
                    "a step in another currency",
                    () => CreditPolicy.Shipped(Terms with { Step = Money.OfMinor(100, Currency.Usd) })
                ),
                new("a unit not above zero", () => PolicyUnit.Of(Money.OfMinor(draw.Pick(0, below), Currency.Eur))),
                new("a step not above zero", () => Terms with { Step = Money.OfMinor(draw.Pick(0, below), Currency.Eur) }),
                new("a loss given default of nothing", () => Terms with { LossGivenDefault = Share.Zero }),
                new("a need multiplied by less than one", () => Terms with { NeedFactor = 1m + (below / 1_000m) }),
                new("grades in another order", () => GradeScale.Of([.. GradeScale.Shipped.Grades.Reverse()])),
                new("grades without the last", () => GradeScale.Of([.. GradeScale.Shipped.Grades.Take(4)])),
                new("a file without an account", () => new CreditFile { Account = draw.Pick("", " ") }),
                new("a payment term in the past", () => PaymentTerms.Net((int)below)),
                new("an account twice", () => Twice(CreditPolicy.Shipped(Terms))),
                new(
                    "facts in another currency",
                    () =>
                        CreditPolicy
                            .Shipped(Terms)
                            .Evaluate(CreditFactsMaker.Blank(new(2024, 6, 30)) with { Currency = Currency.Usd })
                )
            );
        });

    private static CreditTerms Terms { get; } = new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) };

    /// <summary>The policy with one more knock-out that asks the question.</summary>
    internal static CreditPolicy Asking(CreditPolicy policy, string word) =>
        With(policy, Features<CreditFacts>.Flag(word, Label.Same(word), _ => null).IsTrue, Audience.Finance);

    private static CreditPolicy Showing(CreditPolicy policy) =>
        With(policy, CreditFileFeatures.Screening.Is(ScreeningStatus.Hit), Audience.Client);

    private static CreditPolicy With(CreditPolicy policy, Specification<CreditFacts> when, Audience audience) =>
        new(
            policy.Identity,
            policy.Terms,
            new(
                policy.KnockOuts.Identity,
                policy.KnockOuts.Outcomes,
                policy.KnockOuts.Hit,
                policy.KnockOuts.Otherwise,
                policy.KnockOuts.WhenUnknown,
                policy.KnockOuts.Rules.Add(new("ONE-MORE", when, CreditBar.Refer) { Audience = audience })
            ),
            policy.Requirements,
            policy.Trade,
            policy.Report,
            policy.Full
        );

    private static ImmutableArray<CreditEvaluation> Twice(CreditPolicy policy)
    {
        var facts = CreditFactsMaker.Blank(new(2024, 6, 30));
        return policy.EvaluateAll([facts, facts]);
    }
}
