using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;
using NodaTime;

namespace KeyAccount.Domain.Tool.Tests.Redaction;

/// <summary>Reviews of two accounts that trade alike and of which finance knows anything.</summary>
internal static class AnyResult
{
    public static readonly LocalDate AsOf = new(2024, 6, 30);

    private static readonly Gen<CreditFile> File =
        from form in Gen.Elements<DebtorForm?>(DebtorForm.Company, DebtorForm.Company, DebtorForm.NaturalPerson, null)
        from identity in Gen.Elements(IdentityStatus.Complete, IdentityStatus.Complete, IdentityStatus.False)
        from screening in Gen.Elements<ScreeningStatus?>(ScreeningStatus.Clear, ScreeningStatus.Hit, null)
        from kind in Gen.Elements<CreditEventKind?>([null, .. Enum.GetValues<CreditEventKind>().Cast<CreditEventKind?>()])
        from rating in Gen.Elements<ExternalClass?>([null, .. Enum.GetValues<ExternalClass>().Cast<ExternalClass?>()])
        from critical in Gen.Elements<bool?>(null, true, false)
        from requested in Gen.Elements<int?>(null, 1, 1_000_000)
        from cover in Gen.Elements<SecurityForm?>([null, .. Enum.GetValues<SecurityForm>().Cast<SecurityForm?>()])
        select new CreditFile
        {
            Account = "A",
            Form = form,
            Identity = identity,
            Screening = screening,
            ScreenedOn = AsOf,
            Events = CreditEvents.Of(kind is { } happened ? [new CreditEvent(happened, AsOf)] : []),
            Report = rating is { } known ? new(AsOf, known) : null,
            CriticalSupply = critical,
            RequestedLine = requested is { } euros ? Money.Eur(euros) : null,
            LineExpiresOn = AsOf.PlusDays(20),
            Securities = cover is { } kept ? [new Security(kept, Money.Eur(500), AsOf, AsOf.PlusDays(17))] : [],
        };

    public static Gen<ReviewResult> All { get; } =
        from first in File
        from second in File
        from reader in Gen.Elements(Enum.GetValues<Audience>())
        from language in Gen.Elements(Enum.GetValues<Language>())
        from unpaid in Gen.Elements(0, 1, 12)
        select Of(unpaid, reader, language, first, second with { Account = "B" });

    public static ReviewResult Of(int unpaid, Audience reader, Language language, params CreditFile[] files)
    {
        var book = AccountBook.Of(
            from account in (string[])["A", "B"]
            from month in Enumerable.Range(1, 12)
            select Monthly(account, month, unpaid)
        );
        var portfolio = book.SeenOn(AsOf, new BookTerms { Currency = Currency.Eur });
        return new(
            AccountReview.Of(portfolio, ReviewPolicies.Shipped),
            BookCredit.Of(book, portfolio, files),
            [],
            IsDayGiven: true,
            language,
            reader
        )
        {
            Outlook = ReceivablesOutlook.Of(book, portfolio),
            Parts = ReceivablesOutlook.OfParts(book, portfolio, BookPart.Of),
        };
    }

    private static Invoice Monthly(string account, int monthsAgo, int unpaid)
    {
        var issued = AsOf.PlusMonths(-monthsAgo);
        return new()
        {
            Account = account,
            Number = $"{account}{monthsAgo}",
            Issued = issued,
            Due = issued.PlusDays(20),
            Settlement = monthsAgo > unpaid ? Settlement.On(issued.PlusDays(25)) : Settlement.Open,
            Amount = Money.Eur(1_000 + monthsAgo),
        };
    }
}
