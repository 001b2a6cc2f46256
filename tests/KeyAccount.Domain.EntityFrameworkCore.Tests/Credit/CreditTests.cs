using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Credit;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Testing.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

/// <summary>What tests of stored credit say in one line. Everything has a context of its own, as every request of a host has.</summary>
public abstract class CreditTests(TestDatabase database) : DatabaseTests(database)
{
    protected static readonly LocalDate Today = new(2024, 5, 15);
    protected static readonly CreditLineKey Client = CreditLineKey.Of("c-17");
    protected static readonly CreditLineKey Sister = CreditLineKey.Of("c-18");
    protected static readonly CreditLineKey Holding = CreditLineKey.Of("holding");
    protected static readonly LineActor Anna = LineActor.Person("anna");

    private static readonly CreditLineOffice Office = CreditLineOffice.For([Client, Sister, Holding], Currency.Eur);

    private int granted;

    /// <summary>What the clock says.</summary>
    protected Instant Now { get; set; } = Instant.FromUtc(2024, 5, 15, 8, 0);

    protected async Task<CreditLineAnswer> DoAsync(CreditLineCommand command)
    {
        await using var context = Database.Open();
        return await new StoredCreditLines(context).ApplyAsync(command, Now, Office.Authority, Office.Approvals, Cancellation);
    }

    protected async Task GrantAsync(CreditLineKey line, decimal amount)
    {
        var terms = CreditLineTerms.Limited(Money.Eur(amount), Today);
        var id = $"{line}-{granted++}";
        Assert.True((await DoAsync(CreditLineCommand.Propose(id, line, terms, Anna))).IsCarriedOut);
        var grant = CreditLineCommand.Grant($"{id}-grant", line, id, Office.RequestFor(line, terms), Anna);
        Assert.True((await DoAsync(grant)).IsCarriedOut);
    }

    protected async Task LinkAsync(CreditLineKey line, FamilyLinkKind kind, LocalDate? from = null) =>
        Assert.True(
            (
                await DoAsync(CreditLineCommand.Link($"link-{line}-{kind}", line, Holding, kind, from ?? Today, Anna))
            ).IsCarriedOut
        );

    /// <summary>The client has 10,000 and its sister 20,000 of the 25,000 that they share.</summary>
    protected async Task FamilyAsync()
    {
        await GrantAsync(Holding, 25_000);
        await GrantAsync(Client, 10_000);
        await LinkAsync(Client, FamilyLinkKind.Shared);
        await GrantAsync(Sister, 20_000);
        await LinkAsync(Sister, FamilyLinkKind.Shared);
    }

    protected static ExposureStep Order(string id, CreditLineKey debtor, decimal amount, string? number = null) =>
        ExposureStep.Save(id, Document(number ?? id, debtor, ExposureStage.Ordered, amount), Today);

    protected static ExposureDocument Document(
        string number,
        CreditLineKey debtor,
        ExposureStage stage,
        decimal amount,
        params ReadOnlySpan<ExposureSource> from
    ) => ExposureDocument.Of(number, "company-1", debtor.Account, stage, ExposureItem.Of("1", Money.Eur(amount)).From(from));

    protected static AdmissionRequest Request(ExposureStep step) => AdmissionRequest.Of(step, Today, ExposureTerms.Shipped);

    protected async Task<AdmissionAnswer> AdmitAsync(AdmissionRequest request)
    {
        await using var context = Database.Open();
        return await new StoredAdmissions(context).AdmitAsync(request, Now, Cancellation);
    }

    protected Task<AdmissionAnswer> AdmitAsync(ExposureStep step) => AdmitAsync(Request(step));

    /// <summary>What is posted and pending on the ledger line of a line; null when it has none.</summary>
    protected async Task<Money?> UsedAsync(CreditLineKey line)
    {
        await using var context = Database.Open();
        return (await new StoredLedger(context).HeadroomAsync(line.LedgerLine, Now, Cancellation))?.Used;
    }

    protected async Task<Money?> OwedAsync(CreditLineKey debtor)
    {
        await using var context = Database.Open();
        var reading = await new StoredExposures(context).ExposureAtAsync(
            ExposureScope.Of("company-1", debtor.Account),
            Today,
            Now,
            ExposureTerms.Shipped,
            Currency.Eur,
            ExposureRates.None,
            Cancellation
        );
        return reading.Total;
    }

    /// <summary>Whatever has happened: every table follows from the entries, and these from each other, and break no law.</summary>
    protected async Task AssertSoundAsync()
    {
        await using var context = Database.Open();
        StoredCreditLines lines = new(context);
        StoredExposures exposures = new(context);
        StoredLedger ledger = new(context);
        Assert.Empty(await lines.DifferencesAsync(Cancellation));
        Assert.Empty(await exposures.DifferencesAsync(Cancellation));
        Assert.Empty(await ledger.DifferencesAsync(Cancellation));
        Assert.Empty(CreditLineLaws.Violations(await lines.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation)));
        Assert.Empty(
            ExposureLaws.Violations(await exposures.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation))
        );
        Assert.Empty(LedgerLaws.Violations(await ledger.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation)));
    }
}
