using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks.Checks;

/// <summary>Orders checked by twelve rules, each over fifty items of exposure.</summary>
internal static class CheckedOrders
{
    public const long LargestDocument = 2_000_000;
    public const long LargestOverdue = 500_000;

    private const int Items = 50;

    private static readonly LocalDate Today = new(2026, 6, 30);
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 30, 12, 0);
    private static readonly ExposureScope Scope = ExposureScope.Of("company", "client");

    public static Comparison Of(int clients, int rounds)
    {
        var policy = Policy();
        var random = new SplitMix(1);
        var items = Enumerable.Range(0, clients).Select(client => Positions(random, client)).ToArray();
        var entries = items.Select(Entries).ToArray();
        var facts = Enumerable.Range(0, clients).Select(client => Facts(random, client)).ToArray();
        var photographs = entries.Select((all, client) => Read(facts[client], all)).ToArray();
        var byHand = new (Verdict Verdict, List<string> Reasons)[clients];
        var checks = new CreditCheck[clients];
        var sentences = 0L;

        void Each(Action<int> act)
        {
            for (var client = 0; client < clients; client++)
            {
                act(client);
            }
        }

        void Check() => Outcomes.RefuseUnlessEqual<string>([.. byHand.Select(Said)], [.. checks.Select(check => Said(check))]);

        return new Comparison(
            string.Create(CultureInfo.InvariantCulture, $"A check with {policy.Rules.Length} rules over {Items} items"),
            clients,
            rounds
        )
            .Add(
                "hand-written, reasons as a list of codes",
                () => Each(client => byHand[client] = CheckByHand.Check(facts[client], items[client]))
            )
            .Add(
                "Exposure.Of and Check, with proof of all reasons",
                () => Each(client => checks[client] = policy.Check(Read(facts[client], entries[client]))),
                Check
            )
            .Add(
                "Check alone, the exposure read before",
                () => Each(client => checks[client] = policy.Check(photographs[client])),
                Check
            )
            .Add(
                "Exposure.Of and Check, and the reasons read out",
                () =>
                    Each(client =>
                    {
                        checks[client] = policy.Check(Read(facts[client], entries[client]));
                        sentences += checks[client].Sentences(Language.English, Audience.Finance).Length;
                    }),
                Check
            );
    }

    private static string Said((Verdict Verdict, List<string> Reasons) one) =>
        $"{one.Verdict} {string.Join(' ', one.Reasons.Order(StringComparer.Ordinal))}";

    private static string Said(CreditCheck check) =>
        $"{check.Verdict} {string.Join(' ', check.Reasons.Select(reason => reason.Code).Order(StringComparer.Ordinal))}";

    private static CreditCheckFacts Read(CreditCheckFacts facts, ImmutableArray<ExposureEntry> entries) =>
        ExposureFacts.Of(
            facts,
            Exposure.Of(entries, Scope, Today, Now, ExposureTerms.Shipped, Currency.Eur, ExposureRates.None)
        );

    /// <summary>A third are orders; one client in four has invoices that are overdue.</summary>
    private static OpenPosition[] Positions(SplitMix random, int client) =>
        [
            .. Enumerable
                .Range(0, Items)
                .Select(item =>
                {
                    var at = (client * Items) + item;
                    return new OpenPosition(
                        1 + random.Below(200_000, at),
                        item % 3 == 0
                            ? null
                            : Today.PlusDays((int)(client % 4 == 0 ? random.Below(120, at) - 70 : random.Below(60, at)))
                    );
                }),
        ];

    private static ImmutableArray<ExposureEntry> Entries(OpenPosition[] positions)
    {
        var book = ExposureBook.Empty;
        for (var place = 0; place < positions.Length; place++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"D-{place}");
            var item = ExposureItem.Of("1", Money.OfMinor(positions[place].MinorUnits, Currency.Eur));
            var document = ExposureDocument.Of(
                number,
                "company",
                "client",
                positions[place].DueOn is null ? ExposureStage.Ordered : ExposureStage.Receivable,
                positions[place].DueOn is { } due ? item.Due(due) : item.Available(Today)
            );
            book = book.Apply(ExposureStep.Save($"s-{number}", document, Today), Now).Book;
        }
        return book.EntriesOf(Scope);
    }

    private static CreditCheckFacts Facts(SplitMix random, int client) =>
        new()
        {
            Account = "client",
            Group = CreditCheckFacts.NoGroup,
            RiskGroup = CreditCheckFacts.NoGroup,
            AsOf = Today,
            Checkpoint = Checkpoint.Order,
            Currency = Currency.Eur,
            Increment = Money.OfMinor(1 + random.Below(3_000_000, client), Currency.Eur),
            DocumentValue = Money.OfMinor(1 + random.Below(3_000_000, client), Currency.Eur),
            Line = CheckedLine.Of(Money.OfMinor(4_000_000 + random.Below(6_000_000, client + 1), Currency.Eur)),
            LineValidUntil = Today.PlusDays((int)(200 - random.Below(230, client + 2))),
            State = client % 50 == 0 ? LineState.Stop : LineState.Ok,
            DunningLevel = (int)random.Below(5, client + 3),
            TermDays = 30 + (int)random.Below(3, client + 4),
            AgreedTermDays = 31,
        };

    private static CreditCheckPolicy Policy()
    {
        var amounts = CreditCheckAmounts.In(Currency.Eur);
        var shipped = CreditCheckPolicy.Shipped(new() { Unit = Domain.Credit.PolicyUnit.Of(Money.Eur(100_000)) });
        return new(
            PolicyIdentity.SignedBy("a benchmark", "twelve", "1"),
            amounts,
            Verdict.Refer(2),
            RecheckTerms.Shipped,
            [
                Rule("STOP", CheckSubject.Stop, CreditCheckFeatures.State.AtLeast(LineState.Stop), Verdict.Decline),
                Rule("LINE-0", CheckSubject.Line, CreditCheckFeatures.OverLine.Above(Percentage.Percent(0)), Verdict.Refer(1)),
                Rule(
                    "LINE-15",
                    CheckSubject.Line,
                    CreditCheckFeatures.OverLine.Above(Percentage.Percent(15)),
                    Verdict.Refer(2)
                ),
                Rule("LINE-30", CheckSubject.Line, CreditCheckFeatures.OverLine.Above(Percentage.Percent(30)), Verdict.Decline),
                Rule(
                    "VALUE",
                    CheckSubject.DocumentValue,
                    amounts.DocumentValue.Above(Money.OfMinor(LargestDocument, Currency.Eur)),
                    Verdict.Refer(3)
                ),
                Rule("OLD-30", CheckSubject.OldestItem, CreditCheckFeatures.OldestItem.Above(30), Verdict.Refer(1)),
                Rule("OLD-60", CheckSubject.OldestItem, CreditCheckFeatures.OldestItem.Above(60), Verdict.Decline),
                Rule(
                    "OVERDUE-SHARE",
                    CheckSubject.OverdueAmount,
                    CreditCheckFeatures.OverdueShare.AtLeast(Share.Percent(25)),
                    Verdict.Refer(1)
                ),
                Rule(
                    "OVERDUE",
                    CheckSubject.OverdueAmount,
                    amounts.Overdue.Above(Money.OfMinor(LargestOverdue, Currency.Eur)),
                    Verdict.Refer(1)
                ),
                Rule("DUNNING", CheckSubject.Dunning, CreditCheckFeatures.DunningLevel.AtLeast(3), Verdict.Refer(1)),
                Rule("EXPIRED", CheckSubject.LineExpiry, CreditCheckFeatures.LineExpired.Above(15), Verdict.Refer(2)),
                Rule("TERMS", CheckSubject.Terms, CreditCheckFeatures.TermOverAgreed.Above(0), Verdict.Refer(1)),
            ],
            shipped.Signals
        );
    }

    private static ScopedRule Rule(string code, CheckSubject subject, Specification<CreditCheckFacts> when, Verdict verdict) =>
        ScopedRule.Blocking(code, RuleScope.Everyone, subject, when, verdict).ReadBy(Audience.Finance);
}
