using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tests.Credit;
using NodaTime;
using Interval = NodaTime.Interval;
using LineState = KeyAccount.Domain.Credit.Checks.LineState;

namespace KeyAccount.Domain.Tests.Documentation;

/// <summary>One client through all of credit control.</summary>
public class CreditControlSampleTests
{
    private static readonly LocalDate Today = Debtor.AsOf;
    private static readonly AuthorityLadder Ladder = ShippedLadder.Of(
        Money.Eur(100_000),
        Percentage.Percent(24),
        Percentage.Percent(8),
        longestTerm: 60
    );

    [Fact]
    public void A_client_is_given_a_line_uses_it_pays_late_and_has_it_cut()
    {
        var (policy, debtor) = (Debtor.Shipped, Debtor.Trading);
        var approvers = Approvers();

        #region control: the line
        var (client, holding) = (CreditLineKey.Of("c-17"), CreditLineKey.Of("holding-3"));
        var anna = LineActor.Person("anna");
        var (register, approvals) = (CreditLineRegister.Empty, ApprovalRegister.Empty);
        var authority = LineAuthority.Under(Ladder);

        CreditLineAnswer Do(CreditLineCommand command, LocalDate on)
        {
            (register, var answer) = register.Apply(command, At(on), authority, approvals);
            return answer;
        }

        void Sign(ApprovalCommand command) => approvals = approvals.Apply(command, At(Today), approvers).Register;

        // What the evaluation allows, 1,600, stands beside what is granted, 1,500.
        var evaluation = policy.Evaluate(debtor);
        var terms = CreditLineTerms.Limited(Money.Eur(1_500), Today).Until(Today.PlusYears(1)).BesideEligible(evaluation.Line);
        Do(CreditLineCommand.Propose("line-1", client, terms, anna), Today);

        var content = authority.ContentOf(client, terms, register);
        Sign(ApprovalCommand.Submit("request-1", "anna", content));
        Do(CreditLineCommand.Submit("line-1-sent", client, "line-1", "request-1", anna), Today);
        Sign(ApprovalCommand.Approve("yes-1", "request-1", content.Fingerprint, "kim", "sales"));
        var tooEarly = Do(CreditLineCommand.Grant("line-1-early", client, "line-1", "request-1", anna), Today);

        Sign(ApprovalCommand.Approve("yes-2", "request-1", content.Fingerprint, "con", "finance"));
        var granted = Do(CreditLineCommand.Grant("line-1-granted", client, "line-1", "request-1", anna), Today);
        #endregion

        Assert.Equal(CreditLineRefusalReason.NotCovered, tooEarly.Refusal!.Reason);
        Assert.True(granted.IsCarriedOut);

        var whole = CreditLineTerms.Limited(Money.Eur(5_000), Today);
        Do(CreditLineCommand.Propose("line-2", holding, whole, anna), Today);
        var asked = authority.ContentOf(holding, whole, register);
        Sign(ApprovalCommand.Submit("request-2", "anna", asked));
        Sign(ApprovalCommand.Approve("yes-3", "request-2", asked.Fingerprint, "kim", "sales"));
        Sign(ApprovalCommand.Approve("yes-4", "request-2", asked.Fingerprint, "con", "finance"));
        Assert.True(Do(CreditLineCommand.Grant("line-2-granted", holding, "line-2", "request-2", anna), Today).IsCarriedOut);

        #region control: an order
        // The client shares the line of its holding; both levels hold it.
        Do(CreditLineCommand.Link("link-1", client, holding, FamilyLinkKind.Shared, Today, anna), Today);
        var chain = register.ChainAt(client, Today, At(Today));
        var ledger = Ledger.Empty.ApplyLinked(LedgerAlignment.Commands(chain, Ledger.Empty, At(Today)), At(Today)).Ledger;

        var scope = ExposureScope.Of("company-1", "c-17");
        var book = ExposureBook.Empty;
        var booking = LedgerBooking.Start(
            scope,
            ExposureTerms.Shipped,
            Today,
            chain.LedgerLines.Select(line => LedgerTarget.Of(line, Currency.Eur))
        );
        Exposure Owed(LocalDate on, LocalDate known) =>
            Exposure.Of(book.EntriesOf(scope), scope, on, At(known), ExposureTerms.Shipped, Currency.Eur, ExposureRates.None);

        // A step is tried in the book, and kept when the ledger has room for what it adds.
        bool Keep(ExposureStep step, LocalDate on)
        {
            var tried = book.Apply(step, At(on));
            var plan = booking.Book(tried.Answer.Entry, on, ExposureRates.None);
            if (!plan.Commands.IsEmpty)
            {
                (ledger, var answers) = ledger.ApplyLinked(plan.Commands, At(on));
                if (!answers.All(answer => answer.IsGranted))
                {
                    return false;
                }
            }
            (book, booking) = (tried.Book, plan.After);
            return true;
        }

        var checks = CreditCheckPolicy.Shipped(new CreditCheckTerms { Unit = PolicyUnit.Of(Money.Eur(100_000)) });
        CreditCheck Check(ExposureStep step, Money value)
        {
            var increment = ExposureIncrement.Of(book.Apply(step, At(Today)).Answer.Entry, scope, ExposureTerms.Shipped, Today);
            var owed = Owed(Today, Today);
            return checks.Check(
                Known with
                {
                    Increment = increment.In(Currency.Eur, Today, ExposureRates.None),
                    DocumentValue = value,
                    Exposure = owed.Total,
                    Open = owed.OpenClaims,
                    Overdue = OverdueItems.From(owed),
                    Line = CheckedLine.Of(chain.Effective!.Value.Amount!.Value).BoundBy($"{chain.Binding!.Reading.Line}"),
                    LineValidUntil = chain.Binding.Reading.Terms!.ExpiresOn!.Value.PlusDays(-1),
                }
            );
        }

        var order = Document("s-1", "SO-1", ExposureStage.Ordered, 1_200, Today);
        var another = Document("s-2", "SO-2", ExposureStage.Ordered, 400, Today);
        var passes = Check(order, Money.Eur(1_200)).Passes && Keep(order, Today);
        var second = Check(another, Money.Eur(400)); // 100 too much: who may release it, and what would let it pass
        var isKept = Keep(another, Today); // nor has the ledger room for it
        #endregion

        Assert.True(passes);
        Assert.False(isKept);
        Assert.Equal(Verdict.Refer(2), second.Verdict);
        Assert.StartsWith(
            "CC-12 met: over the line, as a share of it above 5.00 %; found 6.67 %",
            $"{second.Binding}",
            StringComparison.Ordinal
        );
        Assert.Contains(
            "passes if the document is smaller by 100.00 EUR, or so much is prepaid",
            second.Ways().Select(way => way.ToString(Language.English))
        );

        #region control: late
        // Goods and invoice follow the order: the same 1,200 all the way, so nothing is asked for again.
        var due = Today.PlusDays(42);
        Keep(Document("s-3", "DN-1", ExposureStage.Delivered, 1_200, Today.PlusDays(10), "SO-1"), Today.PlusDays(10));
        Keep(Document("s-4", "IN-1", ExposureStage.Receivable, 1_200, Today.PlusDays(12), "DN-1", due), Today.PlusDays(12));

        var late = due.PlusDays(40);
        var collections = DatedBook<CollectionEvent>.Empty;
        var alerts = AlertBook.Empty(AlertTerms.Shipped);
        LineWatch Watch(LocalDate on)
        {
            var collection = CollectionState.Of(collections, "c-17", on, At(on));
            return LineWatch.Of(
                WatchPolicy.Shipped,
                register
                    .ChainAt(client, on, At(on))
                    .Levels.Select(level =>
                        new WatchSources
                        {
                            Level = level,
                            Exposure = Owed(on, on),
                            Collection = collection,
                        }.Facts()
                    )
            );
        }
        foreach (var day in new[] { late, late, late.PlusDays(1) }) // the job runs twice, and again on the next day
        {
            foreach (var signal in Watch(day).Levels[0].Signals)
            {
                alerts = alerts.Observe(signal, At(day)).Book;
            }
        }

        var state = CollectionState.Of(collections, "c-17", late, At(late));
        var level = DunningTerms.Shipped.NextLevel(daysOverdue: 40, state, late)!.Value;
        collections = collections.Record("d-1", "c-17", CollectionEvent.Dunned(level), late, At(late), "anna").Book;
        #endregion

        Assert.Equal(UseStatus.Hold, Watch(late).Status);
        Assert.Equal(LineState.Hold, Watch(late).Binding.ForCheck);
        Assert.Equal(alerts.Entries.Count, alerts.Open.Count());
        Assert.Contains("HOLD-02", alerts.Open.Select(alert => alert.Code));
        Assert.Equal(1, level);

        #region control: the review
        ReviewFacts facts = new()
        {
            Subject = "credit.c-17",
            AsOf = late,
            Grade = evaluation.Grade,
            ReviewedOn = Today,
            Occasions = [new(ReviewTrigger.FailedCheck, Today.PlusDays(1), "SO-2")],
        };
        var review = ReviewResult.Of(
            ReviewDue.Of(facts, ReviewTerms.Shipped),
            ReviewRecommendation.Of(late, ReviewOutcome.SetLimit(Money.Eur(800)), ReviewOutcome.SetCycle(3)),
            "40 days late with the first large order."
        );

        // A cut is a person's and needs no approval. It leaves an excess, which blocks what adds and nothing else.
        var cut = CreditLineTerms.Limited(review.Recommendation.Find(ReviewOutcomeKind.SetLimit)!.Amount!.Value, late);
        Do(CreditLineCommand.Propose("line-3", client, cut, anna), late);
        Do(CreditLineCommand.Grant("line-3-granted", client, "line-3", null, anna), late);
        var now = register.ChainAt(client, late, At(late));
        ledger = ledger.ApplyLinked(LedgerAlignment.Commands(now, ledger, At(late)), At(late)).Ledger;

        var excess = ledger.HeadroomOf(client.LedgerLine, At(late))!.Excess; // 400
        var isOrderKept = Keep(Document("s-5", "SO-3", ExposureStage.Ordered, 1, late), late);
        var isPaymentKept = Keep(Document("s-6", "PM-1", ExposureStage.UnappliedCash, 1_200, late, "IN-1"), late);
        #endregion

        Assert.Equal((Money.Eur(400), false, true), (excess, isOrderKept, isPaymentKept));

        #region control: the past
        // What was known on 31 July, asked today: the line was 1,500 and 1,200 of it were used.
        var then = new LocalDate(2024, 7, 31);
        var line = register.LineAt(client, then, knownAt: At(then)).Limit!.Applied;
        var owed = Owed(then, known: then).Total;
        var used = ledger.HeadroomAsOf(client.LedgerLine, At(then))!;
        #endregion

        Assert.Equal(("1500.00 EUR", Money.Eur(1_200)), ($"{line}", owed));
        Assert.Equal((Money.Eur(1_200), Money.Eur(300)), (used.Used, used.Free));
        Assert.Equal("800.00 EUR", $"{register.LineAt(client, late, At(late)).Limit!.Applied}");
        Assert.Equal(Money.Eur(0), Owed(late, late).Total);
    }

    /// <summary>What else is known of the client on the day of its orders, and good.</summary>
    private static CreditCheckFacts Known { get; } =
        new()
        {
            Account = "c-17",
            Group = CreditCheckFacts.NoGroup,
            RiskGroup = CreditCheckFacts.NoGroup,
            AsOf = Today,
            Checkpoint = Checkpoint.Order,
            Currency = Currency.Eur,
            TermDays = 30,
            AgreedTermDays = 30,
            CoverValidUntil = CreditCheckFacts.Forever,
            State = LineState.Ok,
            Hold = ForcedHold.None,
            KnockOut = CreditBar.Clear,
            DunningLevel = 0,
        };

    private static Instant At(LocalDate day) => day.AtMidnight().InUtc().ToInstant() + Duration.FromHours(9);

    private static ExposureStep Document(
        string id,
        string number,
        ExposureStage stage,
        decimal euros,
        LocalDate on,
        string? from = null,
        LocalDate? due = null
    )
    {
        var item = ExposureItem.Of("1", Money.Eur(euros)).From(from is null ? [] : [ExposureSource.All(from)]);
        item = due is { } day ? item.Due(day) : item;
        return ExposureStep.Save(id, ExposureDocument.Of(number, "company-1", "c-17", stage, item), on);
    }

    private static Authority Approvers()
    {
        Interval year = new(At(Today), At(Today.PlusYears(1)));
        (string Person, string Column, string Rank)[] people =
        [
            ("kim", "sales", "KAM"),
            ("gil", "sales", "GM"),
            ("pat", "sales", "President"),
            ("bea", "sales", "Board"),
            ("ben", "sales", "Board"),
            ("con", "finance", "KAM"),
            ("cora", "finance", "GM"),
            ("cfo", "finance", "President"),
            ("ada", "finance", "Board"),
            ("abe", "finance", "Board"),
        ];
        return Authority.Of(
            Ladder,
            Staff.Of([.. people.Select(one => new Holding(one.Person, one.Column, one.Rank, year))]),
            year
        );
    }
}
