using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

public class RepetitionTests
{
    private static readonly LineTerms Hundred = LineTerms.Limited(Money.Eur(100));

    /// <summary>A command, and the same id with another content.</summary>
    public static TheoryData<string, CommandField> Differences =>
        new()
        {
            { "kind", CommandField.Kind },
            { "line", CommandField.Lines },
            { "more lines", CommandField.Lines },
            { "amount", CommandField.Amount },
            { "currency", CommandField.Amount },
            { "expiry", CommandField.ExpiresAfter },
            { "up to", CommandField.UpTo },
            { "replaces", CommandField.Replaces },
            { "reference", CommandField.Reference },
            { "no reference", CommandField.Reference },
            { "opening line", CommandField.Lines },
            { "opening terms", CommandField.Terms },
            { "change line", CommandField.Lines },
            { "change terms", CommandField.Terms },
            { "posting reservation", CommandField.Reservation },
            { "posting lines", CommandField.Lines },
            { "posting rest", CommandField.Rest },
            { "posting reference", CommandField.Reference },
            { "voiding reservation", CommandField.Reservation },
            { "voiding amount", CommandField.Amount },
            { "lapse reservation", CommandField.Reservation },
            { "adjustment kind", CommandField.Kind },
            { "adjustment amount", CommandField.Amount },
            { "adjustment reason", CommandField.Reason },
            { "correction entry", CommandField.Corrects },
        };

    [Theory]
    [MemberData(nameof(Differences))]
    public void The_same_id_with_other_content_names_the_first_field_that_differs(string difference, CommandField expected)
    {
        var book = Busy();
        var before = book.Ledger;

        var answer = book.Do(Other(difference));

        Assert.Equal((AnswerKind.ExistsWithDifference, expected), (answer.Kind, answer.Difference));
        Assert.False(answer.IsGranted);
        Assert.Same(before, book.Ledger);
    }

    [Fact] // law:K15
    public void The_same_command_again_exists_changes_nothing_and_shows_the_first_entry()
    {
        var book = Busy();
        var before = book.Ledger;

        Assert.All(
            before.Entries,
            entry =>
            {
                var answer = book.Do(entry.Command);
                Assert.Equal(AnswerKind.Exists, answer.Kind);
                Assert.Same(entry, answer.Entry);
            }
        );
        Assert.Same(before, book.Ledger);
    }

    [Fact]
    public void A_resolution_repeated_without_its_reference_is_the_same()
    {
        var book = Busy();

        Assert.Equal(AnswerKind.Exists, book.Post("posting", "for-posting", 4).Kind);
    }

    [Fact]
    public void A_voiding_repeated_with_or_without_the_amount_is_the_same()
    {
        var book = Busy();

        Assert.Equal(
            [AnswerKind.Exists, AnswerKind.Exists],
            new[] { book.Void("voiding", "for-voiding").Kind, book.Void("voiding", "for-voiding", 5).Kind }
        );
    }

    [Theory]
    [InlineData(RefusalReason.LineNotFound)]
    [InlineData(RefusalReason.ReservationNotFound)]
    [InlineData(RefusalReason.NotYetExpired)]
    [InlineData(RefusalReason.EntryNotFound)]
    [InlineData(RefusalReason.LineClosed)]
    [InlineData(RefusalReason.BeyondBounds)]
    [InlineData(RefusalReason.LimitExceeded)]
    public void A_reason_of_the_moment_burns_the_id(RefusalReason reason)
    {
        var book = Busy();
        var command = Refused(reason);
        Assert.Equal(reason, book.Do(command).Refusal!.Reason);
        var before = book.Ledger;

        var again = book.AtSecond(1_000).Do(command);

        Assert.Equal((AnswerKind.AlreadyFailed, reason), (again.Kind, again.Refusal!.Reason));
        Assert.Same(before, book.Ledger);
        Assert.Equal(reason, before.Entries[^1].Refusal!.Reason);
    }

    [Theory]
    [InlineData(RefusalReason.LineExists)]
    [InlineData(RefusalReason.NotAReservation)]
    [InlineData(RefusalReason.DifferentLines)]
    [InlineData(RefusalReason.DifferentCurrency)]
    [InlineData(RefusalReason.ExceedsPending)]
    [InlineData(RefusalReason.DifferentAmount)]
    [InlineData(RefusalReason.AlreadyPosted)]
    [InlineData(RefusalReason.AlreadyVoided)]
    [InlineData(RefusalReason.Expired)]
    public void A_mismatch_does_not_burn_the_id(RefusalReason reason)
    {
        var book = Busy();
        var before = book.Ledger;
        var command = Refused(reason);

        var answer = book.Do(command);

        Assert.Equal((AnswerKind.Refused, reason, null), (answer.Kind, answer.Refusal!.Reason, answer.Entry));
        Assert.Same(before, book.Ledger);
        Assert.True(book.Do(LedgerCommand.Reserve(command.Id, On("A", 1), null)).IsGranted);
    }

    private static LedgerCommand Refused(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.LineNotFound => LedgerCommand.ChangeTerms("x", "nowhere", Hundred),
            RefusalReason.LineExists => LedgerCommand.OpenLine("x", "A", Hundred),
            RefusalReason.ReservationNotFound => LedgerCommand.Void("x", "nowhere"),
            RefusalReason.NotAReservation => LedgerCommand.Void("x", "opening"),
            RefusalReason.DifferentLines => LedgerCommand.Void("x", "hold", On("B", 5)),
            RefusalReason.DifferentCurrency => LedgerCommand.ChangeTerms("x", "A", LineTerms.Unlimited(Currency.Usd)),
            RefusalReason.ExceedsPending => LedgerCommand.Post("x", "hold", On("A", 6)),
            RefusalReason.DifferentAmount => LedgerCommand.Void("x", "hold", On("A", 4)),
            RefusalReason.AlreadyPosted => LedgerCommand.Post("x", "for-posting"),
            RefusalReason.AlreadyVoided => LedgerCommand.Post("x", "for-voiding"),
            RefusalReason.Expired => LedgerCommand.Post("x", "for-lapse"),
            RefusalReason.NotYetExpired => LedgerCommand.RecordExpiry("x", "hold"),
            RefusalReason.EntryNotFound => LedgerCommand.Correct("x", "nowhere", On("A", 1), "typed wrongly"),
            RefusalReason.LineClosed => LedgerCommand.Reserve("x", On("closed", 1), null),
            RefusalReason.BeyondBounds => LedgerCommand.Incur(
                "x",
                Claims.On("A", Money.OfMinor(Money.MaxMinorUnits, Currency.Eur))
            ),
            RefusalReason.LimitExceeded => LedgerCommand.Reserve("x", On("A", 1_000), null),
        };

    private static LedgerCommand Other(string difference) =>
        difference switch
        {
            "kind" => LedgerCommand.Incur("hold", On("A", 5)),
            "line" => LedgerCommand.Reserve("hold", On("B", 5), Seconds(500)).For("order 1"),
            "more lines" => LedgerCommand.Reserve("hold", On("A", 5).And("B", Money.Eur(5)), Seconds(500)).For("order 1"),
            "amount" => LedgerCommand.Reserve("hold", On("A", 6), Seconds(500)).For("order 1"),
            "currency" => LedgerCommand.Reserve("hold", Claims.On("A", Money.Usd(5)), Seconds(500)).For("order 1"),
            "expiry" => LedgerCommand.Reserve("hold", On("A", 5), null).For("order 1"),
            "up to" => LedgerCommand.ReserveUpTo("hold", On("A", 5), Seconds(500)).For("order 1"),
            "replaces" => LedgerCommand.Replace("hold", "for-posting", On("A", 5), Seconds(500)).For("order 1"),
            "reference" => LedgerCommand.Reserve("hold", On("A", 5), Seconds(500)).For("order 2"),
            "no reference" => LedgerCommand.Reserve("hold", On("A", 5), Seconds(500)),
            "opening line" => LedgerCommand.OpenLine("opening", "Z", Hundred),
            "opening terms" => LedgerCommand.OpenLine("opening", "A", Hundred.Closed()),
            "change line" => LedgerCommand.ChangeTerms("change", "A", Hundred),
            "change terms" => LedgerCommand.ChangeTerms("change", "B", Hundred.Tolerating(Money.Eur(1))),
            "posting reservation" => LedgerCommand.Post("posting", "hold", On("A", 4)),
            "posting lines" => LedgerCommand.Post("posting", "for-posting", On("B", 4)),
            "posting rest" => LedgerCommand.PostAndHoldRest("posting", "for-posting", On("A", 4)),
            "posting reference" => LedgerCommand.Post("posting", "for-posting", On("A", 4)).For("other"),
            "voiding reservation" => LedgerCommand.Void("voiding", "hold"),
            "voiding amount" => LedgerCommand.Void("voiding", "for-voiding", On("A", 4)),
            "lapse reservation" => LedgerCommand.RecordExpiry("lapse", "hold"),
            "adjustment kind" => LedgerCommand.Repay("incurred", On("A", 1), "courier"),
            "adjustment amount" => LedgerCommand.Incur("incurred", On("A", 2), "courier"),
            "adjustment reason" => LedgerCommand.Incur("incurred", On("A", 1), "taxi"),
            "correction entry" => LedgerCommand.Correct("correction", "posting", On("A", -1), "typed wrongly"),
            _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, "No such difference."),
        };

    /// <summary>One accepted command of every kind.</summary>
    private static LedgerBook Busy()
    {
        var book = new LedgerBook();
        Assert.All(
            new[]
            {
                LedgerCommand.OpenLine("opening", "A", Hundred),
                LedgerCommand.OpenLine("opening-b", "B", Hundred),
                LedgerCommand.OpenLine("opening-c", "closed", Hundred.Closed()),
                LedgerCommand.ChangeTerms("change", "B", Hundred),
                LedgerCommand.Reserve("hold", On("A", 5), Seconds(500)).For("order 1"),
                LedgerCommand.Reserve("for-posting", On("A", 5), null),
                LedgerCommand.Reserve("for-voiding", On("A", 5), null),
                LedgerCommand.Reserve("for-lapse", On("A", 5), Seconds(1)),
                LedgerCommand.Post("posting", "for-posting", On("A", 4)).For("order 1"),
                LedgerCommand.Void("voiding", "for-voiding"),
                LedgerCommand.Incur("incurred", On("A", 1), "courier"),
                LedgerCommand.Correct("correction", "incurred", On("A", -1), "typed wrongly"),
            },
            command => Assert.Equal(AnswerKind.Accepted, book.Do(command).Kind)
        );
        Assert.True(book.AtSecond(2).Do(LedgerCommand.RecordExpiry("lapse", "for-lapse")).IsGranted);
        return book;
    }
}
