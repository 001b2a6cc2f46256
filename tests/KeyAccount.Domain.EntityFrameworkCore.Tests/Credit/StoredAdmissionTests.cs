using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Credit;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using Microsoft.EntityFrameworkCore;
using LineState = KeyAccount.Domain.Credit.Checks.LineState;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

/// <summary>One order after the other.</summary>
public abstract class StoredAdmissionTests(TestDatabase database) : CreditTests(database)
{
    [Fact] // law:K3
    public async Task An_order_uses_every_line_of_the_family()
    {
        await FamilyAsync();

        Assert.Equal(AdmissionAnswerKind.Admitted, (await AdmitAsync(Order("SO-1", Client, 8_000))).Kind);

        Assert.Equal(Money.Eur(8_000), await UsedAsync(Client));
        Assert.Equal(Money.Eur(8_000), await UsedAsync(Holding));
        Assert.Equal(Money.Eur(8_000), await OwedAsync(Client));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_line_itself_is_used_up_to_the_cent_and_no_further()
    {
        await GrantAsync(Client, 10_000);
        await AdmitAsync(Order("SO-1", Client, 9_999.99m));

        var over = await AdmitAsync(Order("SO-2", Client, 0.02m));
        var fits = await AdmitAsync(Order("SO-3", Client, 0.01m));

        Assert.Equal(
            new AdmissionRefusal(AdmissionRefusalKind.Line, "line.over-limit", "credit.c-17", Money.Eur(0.01m)),
            over.Refusal
        );
        Assert.Equal(AdmissionAnswerKind.Admitted, fits.Kind);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_line_that_lacks_most_binds()
    {
        await FamilyAsync();
        await AdmitAsync(Order("SO-1", Sister, 20_000));

        var refused = await AdmitAsync(Order("SO-2", Client, 12_000));

        // The client lacks 2,000, the holding 7,000.
        Assert.Equal("line.over-limit on credit.holding, 7000.00 EUR is missing", $"{refused.Refusal}");
        Assert.Null(await UsedAsync(Client));
    }

    [Fact]
    public async Task A_part_set_aside_is_taken_off_what_the_others_share()
    {
        await GrantAsync(Holding, 25_000);
        await GrantAsync(Client, 10_000);
        await LinkAsync(Client, FamilyLinkKind.CarveOut);
        await GrantAsync(Sister, 20_000);
        await LinkAsync(Sister, FamilyLinkKind.Shared);

        var refused = await AdmitAsync(Order("SO-1", Sister, 15_000.01m));
        var shared = await AdmitAsync(Order("SO-2", Sister, 15_000));
        var aside = await AdmitAsync(Order("SO-3", Client, 10_000));

        Assert.Equal(("credit.holding", Money.Eur(0.01m)), (refused.Refusal!.Line, refused.Refusal.Missing));
        Assert.Equal((true, true), (shared.IsAdmitted, aside.IsAdmitted));
        await AssertSoundAsync();
    }

    [Fact] // law:K15
    public async Task A_repetition_exists_whatever_has_happened_since()
    {
        await GrantAsync(Client, 10_000);
        await AdmitAsync(Order("s-1", Client, 8_000, "SO-1"));
        await GrantAsync(Client, 5_000);

        Assert.Equal(AdmissionAnswerKind.Exists, (await AdmitAsync(Order("s-1", Client, 8_000, "SO-1"))).Kind);
        Assert.Equal(AdmissionAnswerKind.ExistsWithDifference, (await AdmitAsync(Order("s-1", Client, 8_001, "SO-1"))).Kind);
        Assert.Equal(Money.Eur(8_000), await UsedAsync(Client));
    }

    [Fact] // law:K15
    public async Task A_refused_id_stays_refused_for_the_same_reason()
    {
        await GrantAsync(Client, 10_000);
        var first = await AdmitAsync(Order("s-1", Client, 11_000, "SO-1"));
        await GrantAsync(Client, 20_000);

        var again = await AdmitAsync(Order("s-1", Client, 11_000, "SO-1"));
        var anew = await AdmitAsync(Order("s-2", Client, 11_000, "SO-1"));

        Assert.Equal(AdmissionAnswerKind.AlreadyRefused, again.Kind);
        Assert.Equal(first.Refusal, again.Refusal);
        Assert.Equal(AdmissionAnswerKind.Admitted, anew.Kind);
    }

    [Fact]
    public async Task What_the_book_refuses_is_an_entry_of_the_book()
    {
        await GrantAsync(Client, 10_000);

        var refused = await AdmitAsync(ExposureStep.Void("s-1", "unknown", Today));
        var again = await AdmitAsync(ExposureStep.Void("s-1", "unknown", Today));

        Assert.Equal(("book.not-found", AdmissionRefusalKind.Book), (refused.Refusal!.Code, refused.Refusal.Kind));
        Assert.Equal(AdmissionAnswerKind.AlreadyRefused, again.Kind);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task An_account_without_a_line_has_no_credit_and_says_so()
    {
        var refused = await AdmitAsync(Order("SO-1", Client, 1));

        Assert.Equal(("line.not-granted", "credit.c-17"), (refused.Refusal!.Code, refused.Refusal.Line));
    }

    [Fact]
    public async Task A_stop_above_admits_nothing_that_adds_and_everything_else()
    {
        await FamilyAsync();
        await AdmitAsync(Order("SO-1", Client, 8_000));
        await DoAsync(CreditLineCommand.Stop("stop", Holding, Today, Anna, "insolvency feared"));

        var more = await AdmitAsync(Order("SO-2", Client, 1));
        var less = await AdmitAsync(Order("s-3", Client, 7_000, "SO-1"));

        Assert.Equal(("line.stopped", "credit.holding"), (more.Refusal!.Code, more.Refusal.Line));
        Assert.Equal(AdmissionAnswerKind.Admitted, less.Kind);
        Assert.Equal(Money.Eur(7_000), await UsedAsync(Holding));
    }

    [Fact]
    public async Task A_cut_counts_at_once_although_nobody_told_the_ledger()
    {
        await GrantAsync(Client, 10_000);
        await AdmitAsync(Order("SO-1", Client, 6_000));
        await GrantAsync(Client, 5_000);

        var refused = await AdmitAsync(Order("SO-2", Client, 1));

        Assert.Equal(Money.Eur(1), refused.Refusal!.Missing);
        Assert.Equal(Money.Eur(6_000), await UsedAsync(Client));
    }

    [Fact]
    public async Task What_happened_anyway_is_recorded_above_the_line()
    {
        await GrantAsync(Client, 1_000);
        var delivered = ExposureStep.Save("s-1", Document("DN-1", Client, ExposureStage.Delivered, 1_500), Today);

        var answer = await AdmitAsync(Request(delivered).Happened());

        Assert.Equal(AdmissionAnswerKind.Admitted, answer.Kind);
        Assert.Equal(Money.Eur(1_500), await UsedAsync(Client));
        Assert.Equal("line.over-limit", (await AdmitAsync(Order("SO-2", Client, 1))).Refusal!.Code);
    }

    [Fact] // law:K13
    public async Task Goods_that_move_on_use_the_line_once()
    {
        await GrantAsync(Client, 10_000);
        await AdmitAsync(Order("s-1", Client, 9_000, "SO-1"));
        var delivery = Document(
            "DN-1",
            Client,
            ExposureStage.Delivered,
            5_000,
            ExposureSource.Of("SO-1", "1", Money.Eur(5_000))
        );
        await AdmitAsync(ExposureStep.Save("s-2", delivery, Today));
        var invoice = Document("IN-1", Client, ExposureStage.Receivable, 5_000, ExposureSource.All("DN-1"));
        await AdmitAsync(ExposureStep.Save("s-3", invoice, Today));
        var payment = Document(
            "PM-1",
            Client,
            ExposureStage.UnappliedCash,
            2_000,
            ExposureSource.OldestFirst("IN-1", Money.Eur(2_000))
        );
        var paid = await AdmitAsync(ExposureStep.Save("s-4", payment, Today));

        Assert.True(paid.IsAdmitted);
        Assert.Equal(Money.Eur(7_000), await UsedAsync(Client));
        Assert.Equal(Money.Eur(7_000), await OwedAsync(Client));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task What_was_booked_moves_when_the_line_joins_a_family()
    {
        await GrantAsync(Client, 10_000);
        await AdmitAsync(Order("SO-1", Client, 4_000));
        await GrantAsync(Holding, 25_000);
        await LinkAsync(Client, FamilyLinkKind.Shared);

        await AdmitAsync(Order("SO-2", Client, 1_000));
        await AdmitAsync(ExposureStep.Void("s-3", "SO-1", Today));

        Assert.Equal(Money.Eur(1_000), await UsedAsync(Client));
        Assert.Equal(Money.Eur(1_000), await UsedAsync(Holding));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task What_was_recorded_before_a_line_was_granted_is_booked_with_the_next_step()
    {
        var owed = Document("IN-1", Client, ExposureStage.Receivable, 700);
        Assert.True((await AdmitAsync(Request(ExposureStep.Save("s-1", owed, Today)).Happened())).IsAdmitted);
        await GrantAsync(Client, 1_000);

        var refused = await AdmitAsync(Order("SO-1", Client, 300.01m));
        await AdmitAsync(Order("SO-2", Client, 300));

        Assert.Equal(Money.Eur(0.01m), refused.Refusal!.Missing);
        Assert.Equal(Money.Eur(1_000), await UsedAsync(Client));
    }

    [Fact]
    public async Task A_missing_rate_leaves_it_open_and_burns_nothing()
    {
        await GrantAsync(Client, 1_000);
        var order = ExposureDocument.Of(
            "SO-1",
            "company-1",
            Client.Account,
            ExposureStage.Ordered,
            ExposureItem.Of("1", Money.Usd(100))
        );
        var request = Request(ExposureStep.Save("s-1", order, Today));

        var open = await AdmitAsync(request);
        var rates = ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, Today, 0.9m)], 5);
        var known = await AdmitAsync(request.At(ExposureRates.Of(rates, "bank")));

        Assert.Equal(AdmissionAnswerKind.Undetermined, open.Kind);
        Assert.Equal("no rate from USD to EUR on 2024-05-15", $"{open.Missing.Single()}");
        Assert.Equal(AdmissionAnswerKind.Admitted, known.Kind);
        Assert.Equal(Money.Eur(90), await UsedAsync(Client));
    }

    [Fact]
    public async Task The_check_sees_what_the_whole_family_has_used_and_its_rule_binds()
    {
        await FamilyAsync();
        await AdmitAsync(Order("SO-1", Sister, 20_000));

        var refused = await AdmitAsync(Request(Order("SO-2", Client, 5_500)).CheckedBy(Policy, Facts));
        var passed = await AdmitAsync(Request(Order("SO-3", Client, 5_000)).CheckedBy(Policy, Facts));

        Assert.Equal((AdmissionRefusalKind.Check, "CC-11"), (refused.Refusal!.Kind, refused.Refusal.Code));
        Assert.Equal(
            (Money.Eur(20_000), Money.Eur(5_500), "25000.00 EUR (holding)"),
            (refused.Check!.Facts.Exposure, refused.Check.Facts.Increment, $"{refused.Check.Facts.Line}")
        );
        Assert.Equal((true, true), (passed.IsAdmitted, passed.Check!.Passes));
    }

    [Fact]
    public async Task What_the_host_rolls_back_has_not_happened()
    {
        await GrantAsync(Client, 10_000);
        await using (var context = Database.Open())
        await using (await context.Database.BeginTransactionAsync(Cancellation))
        {
            context.Orders.Add(new() { Number = "SO/1" });
            await context.SaveChangesAsync(Cancellation);
            StoredAdmissions store = new(context);
            Assert.True((await store.AdmitAsync(Request(Order("SO-1", Client, 1)), Now, Cancellation)).IsAdmitted);
            Assert.False((await store.AdmitAsync(Request(Order("SO-2", Client, 10_000)), Now, Cancellation)).IsAdmitted);
        }

        Assert.Null(await UsedAsync(Client));
        Assert.Equal(Money.Eur(0), await OwedAsync(Client));
        Assert.Equal(AdmissionAnswerKind.Admitted, (await AdmitAsync(Order("SO-2", Client, 10_000))).Kind);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Alignment_tells_the_ledger_at_once_and_only_once()
    {
        await FamilyAsync();
        await using var context = Database.Open();
        StoredAdmissions store = new(context);

        var first = await store.AlignAsync(Client, Today, Now, Cancellation);
        var second = await store.AlignAsync(Client, Today, Now, Cancellation);

        Assert.Equal((2, true), (first.Length, first.All(answer => answer.IsGranted)));
        Assert.Empty(second);
        Assert.Equal(Money.Eur(0), await UsedAsync(Holding));
    }

    [Fact]
    public async Task Who_records_past_the_ledger_is_refused_once_it_is_booked()
    {
        await GrantAsync(Client, 10_000);
        await AdmitAsync(Order("SO-1", Client, 1));
        await using var context = Database.Open();
        StoredExposures store = new(context);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.ApplyAsync(Order("SO-2", Client, 1), Now, Cancellation)
        );

        Assert.Equal("The exposure of 'c-17' is booked on the ledger: record by StoredAdmissions.", refused.Message);
    }

    private static CreditCheckPolicy Policy { get; } =
        CreditCheckPolicy.Shipped(new CreditCheckTerms { Unit = PolicyUnit.Of(Money.Eur(100_000)) });

    private static CreditCheckFacts Facts { get; } =
        new()
        {
            Account = Client.Account,
            Group = CreditCheckFacts.NoGroup,
            RiskGroup = CreditCheckFacts.NoGroup,
            AsOf = Today,
            Checkpoint = Checkpoint.Order,
            Currency = Currency.Eur,
            DocumentValue = Money.Eur(5_000),
            TermDays = 30,
            AgreedTermDays = 30,
            CoverValidUntil = CreditCheckFacts.Forever,
            State = LineState.Ok,
            Hold = ForcedHold.None,
            KnockOut = CreditBar.Clear,
            Overdue = OverdueItems.None(Currency.Eur),
            Open = Money.Eur(0),
            DunningLevel = 0,
        };

    /// <summary>The client has 10,000 and its sister 20,000 of the 25,000 that they share.</summary>
    private async Task FamilyAsync()
    {
        await GrantAsync(Holding, 25_000);
        await GrantAsync(Client, 10_000);
        await LinkAsync(Client, FamilyLinkKind.Shared);
        await GrantAsync(Sister, 20_000);
        await LinkAsync(Sister, FamilyLinkKind.Shared);
    }
}
