using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Credit;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

/// <summary>What admissions book on the ledger lines, and how these follow what is granted.</summary>
public abstract class StoredAdmissionBookingTests(TestDatabase database) : CreditTests(database)
{
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
}
