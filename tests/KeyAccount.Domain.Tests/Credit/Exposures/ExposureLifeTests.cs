using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Tests.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

/// <summary>
/// Random lives of documents, each step tried, asked of the ledger in memory and kept when granted: law:K12, law:K13,
/// law:K15. A failure names the seed of its life.
/// </summary>
public class ExposureLifeTests
{
    private const int Lives = 40;
    private const int Steps = 100;

    private static readonly string[] Debtors = ["mother", "daughter"];

    private static readonly LocalDate FirstDay = new(2024, 1, 1);

    private static readonly string[] Situations =
    [
        .. Enum.GetNames<ExposureAnswerKind>().Select(kind => $"answer {kind}"),
        .. Enum.GetNames<ExposureRefusalReason>(),
        .. Enum.GetNames<ExposureStage>(),
        nameof(ReservationRequest),
        "replaced",
        nameof(Posting),
        "rest held again",
        nameof(Voiding),
        nameof(AdjustmentKind.Incurred),
        nameof(AdjustmentKind.Repaid),
        nameof(AdjustmentKind.Revalued),
        "refused by the ledger",
        "adds nothing above the limit",
        "recorded excess",
        "credits prevail",
        "rolled into the horizon",
        "void restores",
        "two debtors",
    ];

    [Fact]
    public void What_the_ledger_counts_is_what_the_documents_count_after_every_step()
    {
        var coverage = new Coverage(Situations);
        for (var seed = 1; seed <= Lives; seed++)
        {
            try
            {
                new Life(coverage, new Random(seed)).Run(
                    ExposureGenerators.Lives(Trade.Company, Debtors, Steps).Sample(1, new Rnd((ulong)seed), 50)[0]
                );
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"The life with seed {seed} failed: {failure.Message}", failure);
            }
        }
        coverage.AssertComplete();
    }

    private sealed class Life(Coverage coverage, Random random)
    {
        private static readonly string[] Lines = ["mother", "daughter", "family", "dollars"];

        private readonly ExposureTerms terms = ExposureTerms.Shipped with
        {
            IsTaxIncluded = random.Next(2) == 0,
            OrderBeyondHorizon = Share.Percent(random.Next(2) * 20),
            MadeToOrder = Share.Percent(random.Next(2) * 50),
            Delivered = Share.Percent(random.Next(3) == 0 ? 66.67m : 100),
        };

        private Dictionary<string, LedgerBooking> bookings = [];
        private Ledger ledger = Ledger.Empty;
        private ExposureBook book = ExposureBook.Empty;
        private ExposureRates rates = Rates(0.9m, 1.1m);
        private LocalDate today = FirstDay;
        private Instant now;

        public void Run(ImmutableArray<TimedStep> steps)
        {
            now = steps[0].At;
            foreach (var line in Lines)
            {
                var currency = line == "dollars" ? Currency.Usd : Currency.Eur;
                var limit = Money.OfMinor(random.Next(200_000, 2_000_000), currency);
                ledger = ledger.Apply(LedgerCommand.OpenLine($"open-{line}", line, LineTerms.Limited(limit)), now).Ledger;
            }
            foreach (var debtor in Debtors)
            {
                bookings[debtor] = LedgerBooking.Start(
                    ExposureScope.Of(Trade.Company, debtor),
                    terms,
                    FirstDay,
                    LedgerTarget.Of(debtor, Currency.Eur),
                    LedgerTarget.Of("family", Currency.Eur),
                    LedgerTarget.Of("dollars", Currency.Usd)
                );
            }
            for (var index = 0; index < steps.Length; index++)
            {
                now = Instant.Max(now, steps[index].At);
                Roll(index, LocalDate.Max(today, steps[index].Step.On));
                Revalue(index);
                Take(steps[index]);
            }
            Assert.All(bookings, pair => AssertKept(pair.Value));
            Assert.Empty(ExposureLaws.Violations(book.Entries));
            Assert.Equal(book.Entries, ExposureBook.Replay(book.Entries.Select(RecordedStep.Of)).Entries);
        }

        private void Take(TimedStep timed)
        {
            var before = book;
            var tried = book.Apply(timed.Step, timed.At);
            coverage.Note($"answer {tried.Answer.Kind}", true);
            if (tried.Answer.Kind == ExposureAnswerKind.Refused)
            {
                coverage.Note(tried.Answer.Refusal!.Reason.ToString(), true);
            }
            if (tried.Answer.Kind != ExposureAnswerKind.Accepted)
            {
                book = tried.Book;
                AssertEqual();
                return;
            }
            var entry = tried.Answer.Entry;
            var isIncurred = timed.Step.Saved?.Stage is >= ExposureStage.Delivered && random.Next(2) == 0;
            if (Carry(entry, isIncurred))
            {
                book = tried.Book;
                Note(entry);
                AssertRestores(before, timed);
            }
            AssertEqual();
        }

        private bool Carry(ExposureEntry entry, bool isIncurred)
        {
            var (commands, next) = (ImmutableArray<LedgerCommand>.Empty, new Dictionary<string, LedgerBooking>(bookings));
            foreach (var debtor in Debtors)
            {
                var plan = bookings[debtor].Book(entry, today, rates, isIncurred, commands.Length + 1);
                Assert.True(plan.IsKnown);
                coverage.Note("two debtors", !commands.IsEmpty && !plan.Commands.IsEmpty);
                (commands, next[debtor]) = (commands.AddRange(plan.Commands), plan.After);
            }
            if (commands.IsEmpty)
            {
                bookings = next;
                return true;
            }
            var adds = Debtors.Any(debtor => ExposureIncrement.Of(entry, bookings[debtor].Scope, terms, today).Adds);
            var isAbove = Lines.Any(line => ledger.HeadroomOf(line, now)!.Excess.IsPositive);
            var (after, answers) = ledger.ApplyLinked(commands, now);
            if (answers.All(answer => answer.IsGranted))
            {
                coverage.Note("adds nothing above the limit", isAbove && !adds);
                coverage.Note(
                    "recorded excess",
                    !isAbove && isIncurred && Lines.Any(line => after.HeadroomOf(line, now)!.Excess.IsPositive)
                );
                commands.ToList().ForEach(Note);
                (ledger, bookings) = (after, next);
                return true;
            }
            coverage.Note("refused by the ledger", true);
            Assert.True(adds && !isIncurred, $"'{entry.Step.Id}' adds nothing and was refused.");
            Assert.Equal(RefusalReason.LimitExceeded, answers.First(answer => answer.Refusal is not null).Refusal!.Reason);
            ledger = after;
            return false;
        }

        private void Roll(int index, LocalDate day)
        {
            if (day == today)
            {
                return;
            }
            today = day;
            foreach (var debtor in Debtors)
            {
                var plan = bookings[debtor].Roll($"roll-{debtor}-{index}", today, rates);
                coverage.Note("rolled into the horizon", !plan.Commands.IsEmpty);
                Carry(debtor, plan);
            }
            AssertEqual();
        }

        private void Revalue(int index)
        {
            if (random.Next(10) > 0)
            {
                return;
            }
            rates = Rates(random.Next(80, 120) / 100m, random.Next(80, 120) / 100m);
            foreach (var debtor in Debtors)
            {
                Carry(debtor, bookings[debtor].Revalue($"revalued-{debtor}-{index}", today, rates));
            }
            AssertEqual();
        }

        private void Carry(string debtor, LedgerPlan plan)
        {
            if (!plan.Commands.IsEmpty)
            {
                var (after, answers) = ledger.ApplyLinked(plan.Commands, now);
                Assert.All(answers, answer => Assert.True(answer.IsGranted));
                plan.Commands.ToList().ForEach(Note);
                ledger = after;
            }
            bookings[debtor] = plan.After;
        }

        /// <summary>What is written down of a booking, with the entries, is the booking.</summary>
        private void AssertKept(LedgerBooking booking)
        {
            var line = LedgerBookingForm.Write(booking);
            var read = LedgerBookingForm.Read(line, booking.Scope, terms, book.Entries);
            Assert.Equal(line, LedgerBookingForm.Write(read));
            Assert.Equal(
                booking.Roll("later", today.PlusDays(40), rates).Commands,
                read.Roll("later", today.PlusDays(40), rates).Commands
            );
        }

        /// <summary>What each line has posted and pending is what the readings of its debtors count.</summary>
        private void AssertEqual()
        {
            foreach (var line in Lines)
            {
                var headroom = ledger.HeadroomOf(line, now)!;
                var currency = headroom.Terms.Currency;
                var counted = Money.Sum(
                    Debtors
                        .Where(debtor => line == debtor || !Debtors.Contains(line))
                        .Select(debtor => Reading(book, debtor, currency).Total!.Value),
                    currency
                );
                Assert.Equal(counted, headroom.Net + headroom.Pending);
                coverage.Note("credits prevail", counted.IsNegative);
            }
        }

        /// <summary>A document that was new and is taken back at once leaves everything as it was.</summary>
        private void AssertRestores(ExposureBook before, TimedStep timed)
        {
            if (timed.Step.Saved is null || before.DocumentOf(timed.Step.Document) is not null)
            {
                return;
            }
            var voided = book.Apply(ExposureStep.Void("take-back", timed.Step.Document, timed.Step.On), timed.At).Book;
            foreach (var debtor in Debtors)
            {
                Assert.Equal(Reading(before, debtor, Currency.Eur).Lines, Reading(voided, debtor, Currency.Eur).Lines);
            }
            coverage.Note("void restores", !timed.Step.Saved.Items.All(item => item.Sources.IsEmpty));
        }

        private Exposure Reading(ExposureBook from, string debtor, Currency currency)
        {
            var scope = ExposureScope.Of(Trade.Company, debtor);
            return Exposure.Of(from.EntriesOf(scope), scope, today, Instant.MaxValue, terms, currency, rates);
        }

        private void Note(ExposureEntry entry)
        {
            foreach (var change in entry.Changes)
            {
                coverage.Note(change.Position.Stage.ToString(), true);
            }
        }

        private void Note(LedgerCommand command)
        {
            coverage.Note(command is Adjustment adjustment ? adjustment.Kind.ToString() : command.GetType().Name, true);
            coverage.Note("replaced", command is ReservationRequest { Replaces: not null });
            coverage.Note("rest held again", command is Posting { HoldsRest: true });
        }

        private static ExposureRates Rates(decimal dollars, decimal euros) =>
            ExposureRates.Of(
                ExchangeRates.Of(
                    [
                        ExchangeRate.Of(Currency.Usd, Currency.Eur, FirstDay, dollars),
                        ExchangeRate.Of(Currency.Eur, Currency.Usd, FirstDay, euros),
                    ],
                    10_000
                ),
                "test"
            );
    }
}
