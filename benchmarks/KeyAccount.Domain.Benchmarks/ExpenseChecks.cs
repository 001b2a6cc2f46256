using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>Expenses against a hierarchy of five levels in three parallel views: fifteen budgets each.</summary>
internal static class ExpenseChecks
{
    private const int Levels = 5;
    private const int Keys = 256;

    private static readonly string[] Views = ["territory", "category", "project"];
    private static readonly LocalDate Day = new(2026, 7, 1);
    private static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));
    private static readonly long Passed = Period.DaysBetween(Year.Start, Day) + 1;

    public static Comparison Of(int documents, int rounds)
    {
        var policy = ExpenseControlPolicy.Shipped(Currency.Eur);
        var all = Drawn(documents);
        var (expected, found) = (new long[documents], new long[documents]);
        var (verdicts, judged) = (new long[documents], new long[documents]);
        var read = 0L;
        void Same() => Outcomes.RefuseUnlessEqual<long>(expected, found);
        return new Comparison("An expense against 15 budgets; a client is an expense", documents, rounds)
            .Add(
                "hand-written comparisons, verdict and warnings alone",
                () =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        expected[at] = ByHand(all[at].Stage, all[at].Amount!.Value.MinorUnits, all[at].Positions!.Value);
                        verdicts[at] = expected[at] & 1;
                    }
                }
            )
            .Add(
                "Judge, the verdict alone",
                () =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        judged[at] = policy.Judge(all[at]).IsApproval ? 0 : 1;
                    }
                },
                () => Outcomes.RefuseUnlessEqual<long>(verdicts, judged)
            )
            .Add(
                "Check, with the proof of every budget",
                () =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        found[at] = policy.Check(all[at]).Verdict.IsApproval ? 0 : 1;
                    }
                },
                () => Outcomes.RefuseUnlessEqual<long>(verdicts, found)
            )
            .Add(
                "Check, and the warnings read out",
                () =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        var check = policy.Check(all[at]);
                        found[at] = check.Warnings.Aggregate(
                            check.Verdict.IsApproval ? 0L : 1L,
                            (bits, warning) => bits | (2L << (int)warning)
                        );
                    }
                },
                Same
            )
            .Add(
                "Check, and every breach read out with its breakdown",
                () =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        foreach (var breach in policy.Check(all[at]).Breaches)
                        {
                            read += breach.Review.WillBeExceededBy!.Value.MinorUnits + breach.Threshold.Code.Length;
                        }
                    }
                }
            );
    }

    /// <summary>Lines of a file, each to its fifteen budgets, on one thread; a client is a line.</summary>
    public static Comparison Batch(int lines, int rounds)
    {
        var policy = ExpenseControlPolicy.Shipped(Currency.Eur);
        var (random, positions) = (new SplitMix(7), Budgets());
        long[] amounts = [.. Enumerable.Range(0, lines).Select(at => 1 + random.Below(20_000, at))];
        var (expected, found) = (new byte[lines], new byte[lines]);
        return new Comparison("Expense lines in a batch, 15 budgets each; a client is a line", lines, rounds)
            .Add(
                "hand-written comparisons, the verdict alone",
                () =>
                {
                    for (var at = 0; at < amounts.Length; at++)
                    {
                        expected[at] = VerdictByHand(amounts[at], positions[at % Keys]);
                    }
                }
            )
            .Add(
                "Judge, a document made of every line",
                () =>
                {
                    for (var at = 0; at < amounts.Length; at++)
                    {
                        var document = new ExpenseDocument
                        {
                            Id = "line",
                            Stage = ExpenseStage.Order,
                            On = Day,
                            Amount = Money.OfMinor(amounts[at], Currency.Eur),
                            Positions = positions[at % Keys],
                        };
                        found[at] = policy.Judge(document).IsApproval ? (byte)0 : (byte)1;
                    }
                },
                () => Outcomes.RefuseUnlessEqual<byte>(expected, found)
            );
    }

    private static ExpenseDocument[] Drawn(int documents)
    {
        var (random, positions) = (new SplitMix(3), Budgets());
        return
        [
            .. Enumerable
                .Range(0, documents)
                .Select(at => new ExpenseDocument
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"d{at}"),
                    Stage = (ExpenseStage)random.Below(3, at),
                    On = Day,
                    Amount = Money.OfMinor(1 + random.Below(20_000, documents + at), Currency.Eur),
                    Positions = positions[at % Keys],
                }),
        ];
    }

    /// <summary>Fifteen budgets for each of 256 keys; those further up are larger and used as much.</summary>
    private static ImmutableArray<BudgetPosition>[] Budgets()
    {
        var random = new SplitMix(11);
        var place = 0L;
        Money Amount(long limit) => Money.OfMinor(random.Below(limit, place++), Currency.Eur);
        return
        [
            .. Enumerable
                .Range(0, Keys)
                .Select(key =>
                    (ImmutableArray<BudgetPosition>)
                        [
                            .. Views.SelectMany(view =>
                                Enumerable
                                    .Range(1, Levels)
                                    .Select(level => new BudgetPosition
                                    {
                                        Budget = string.Create(CultureInfo.InvariantCulture, $"{view}-{key}-{level}"),
                                        View = view,
                                        Currency = Currency.Eur,
                                        Period = Year,
                                        Budgeted = Money.OfMinor(100_000L * level, Currency.Eur),
                                        Actual = Amount(55_000L * level),
                                        Pending = Amount(5_000L * level),
                                        Committed = Amount(25_000L * level),
                                        Reserved = Amount(8_000L * level),
                                    })
                            ),
                        ]
                ),
        ];
    }

    private static byte VerdictByHand(long amount, ImmutableArray<BudgetPosition> positions)
    {
        byte verdict = 0;
        foreach (var position in positions)
        {
            if (Used(position) + amount > position.Budgeted!.Value.MinorUnits)
            {
                verdict = 1;
            }
        }
        return verdict;
    }

    /// <summary>Bit 0 for a referral, then a bit for each warning in its order.</summary>
    private static long ByHand(ExpenseStage stage, long amount, ImmutableArray<BudgetPosition> positions)
    {
        var bits = 0L;
        foreach (var position in positions)
        {
            var budgeted = position.Budgeted!.Value.MinorUnits;
            var used = Used(position) + amount;
            var actual = position.Actual!.Value.MinorUnits;
            if (used > budgeted)
            {
                bits |= stage == ExpenseStage.Actual ? 2L << (int)ExpenseWarning.Excess : 1;
            }
            if (used * 100 >= budgeted * 80)
            {
                bits |= 2L << (int)ExpenseWarning.Owner;
            }
            if (used * 100 >= budgeted * 90)
            {
                bits |= 2L << (int)ExpenseWarning.Superior;
            }
            var spent = stage == ExpenseStage.Actual ? actual + amount : actual;
            if (((spent * 365) - (Passed * budgeted)) * 10 > budgeted * 365)
            {
                bits |= 2L << (int)ExpenseWarning.Pace;
            }
        }
        return bits;
    }

    private static long Used(BudgetPosition position) =>
        position.Actual!.Value.MinorUnits
        + position.Pending!.Value.MinorUnits
        + position.Committed!.Value.MinorUnits
        + position.Reserved!.Value.MinorUnits;
}
