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

/// <summary>What is admitted, one order after the other.</summary>
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
}
