using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Draws the life of documents; keeps a book of its own, so that most steps make sense.</summary>
internal sealed class ExposureDraw(Draw draw, string company, ImmutableArray<string> debtors)
{
    private static readonly LocalDate Start = new(2024, 1, 10);

    private static readonly ImmutableArray<ExposureStage> Sold =
    [
        ExposureStage.Receivable,
        ExposureStage.Receivable,
        ExposureStage.AcceptedBill,
        ExposureStage.Retention,
        ExposureStage.FactoredWithRecourse,
    ];

    private readonly List<TimedStep> steps = [];
    private ExposureBook book = ExposureBook.Empty;
    private LocalDate today = Start;
    private Instant now = Instant.FromUtc(2024, 1, 10, 8, 0);
    private int number;

    public ImmutableArray<TimedStep> Life(int length)
    {
        while (steps.Count < length)
        {
            now += Duration.FromSeconds(draw.Below(4));
            today = today.PlusDays(draw.Chance(30) ? draw.Below(6) : 0);
            var step = steps.Count > 0 && draw.Chance(5) ? Again(draw.Pick(steps).Step) : Next();
            steps.Add(new(step, draw.Chance(5) ? now - Duration.FromSeconds(draw.Below(9)) : now));
            book = book.Apply(step, steps[^1].At).Book;
        }
        return [.. steps];
    }

    private ExposureStep Again(ExposureStep earlier) =>
        draw.Chance(60) ? earlier : ExposureStep.Void(earlier.Id, earlier.Document, earlier.On);

    private ExposureStep Next() =>
        draw.Below(20) switch
        {
            0 or 1 or 2 or 3 => Save(Order()),
            4 or 5 or 6 => Follow(ExposureStage.Delivered, ExposureStage.Ordered, ExposureStage.InProduction),
            7 => Follow(ExposureStage.InProduction, ExposureStage.Ordered),
            8 => Follow(ExposureStage.Billed, ExposureStage.Delivered),
            9 or 10 => Follow(ExposureStage.Receivable, ExposureStage.Delivered, ExposureStage.Billed, ExposureStage.Ordered),
            11 => Follow(draw.Pick(Sold), ExposureStage.Receivable),
            12 or 13 => Credit(ExposureStage.UnappliedCash),
            14 => Credit(draw.Pick(ExposureStage.CreditNote, ExposureStage.Returned)),
            15 => Save(Alone(draw.Pick(ExposureStage.Prepayment, ExposureStage.Payable, ExposureStage.OtherReceivable))),
            16 => Changed(),
            17 => ExposureStep.Void(Id(), AnyNumber(), On()),
            18 => draw.Chance(50)
                ? ExposureStep.Close(Id(), AnyNumber(), On())
                : ExposureStep.Reopen(Id(), Closed() ?? AnyNumber(), On()),
            _ => draw.Chance(50)
                ? ExposureStep.Dispute(Id(), AnyNumber(), draw.Chance(50) ? "1" : null, On())
                : ExposureStep.Settle(Id(), AnyNumber(), null, On()),
        };

    private ExposureDocument Order()
    {
        var currency = draw.Chance(80) ? Currency.Eur : Currency.Usd;
        var items = Enumerable.Range(1, 1 + draw.Below(3)).Select(place => Item(place, currency)).ToList();
        if (draw.Chance(30) && Pick(document => document.Document.Stage == ExposureStage.Prepayment, currency) is { } prepaid)
        {
            items[0] = items[0].From(ExposureSource.All(prepaid.Document.Number));
        }
        var order = ExposureDocument.Of(Name("O"), company, draw.Pick(debtors), ExposureStage.Ordered, items);
        return draw.Chance(5) ? order.Excluded() : order;
    }

    private ExposureItem Item(int place, Currency currency)
    {
        // One eleventh of the whole is tax, so that parts of a whole number of elevenths have a whole tax.
        var tax = draw.Between(1, 60);
        var item = ExposureItem
            .Of(place.ToString(CultureInfo.InvariantCulture), Money.OfMinor(tax * 1_100, currency))
            .WithTax(Money.OfMinor(tax * 100, currency));
        item = draw.Chance(30) ? item.MadeToOrder() : item;
        item = draw.Chance(50) ? item.Available(today.PlusDays(draw.Below(70))) : item;
        item = draw.Chance(60) ? item.Due(today.PlusDays(draw.Below(60) - 10)) : item;
        return draw.Chance(20) ? item.SecuredBy(Money.OfMinor(tax * 300, currency)) : item;
    }

    private ExposureDocument Alone(ExposureStage stage)
    {
        var items = Item(1, draw.Chance(80) ? Currency.Eur : Currency.Usd);
        var document = ExposureDocument.Of(Name("S"), company, draw.Pick(debtors), stage, items);
        return draw.Chance(50) ? document.SetOffByContract() : document;
    }

    /// <summary>A document that follows another, in part or as a whole; a little more at times, as with an overdelivery.</summary>
    private ExposureStep Follow(ExposureStage stage, params ImmutableArray<ExposureStage> from)
    {
        if (
            Pick(document => from.Contains(document.Document.Stage) && document.Items.Any(item => item.Rest.IsPositive))
            is not { } source
        )
        {
            return Save(Order());
        }
        var items = source
            .Items.Where(item => item.Rest.IsPositive)
            .Select(item =>
            {
                var elevenths = item.Rest.MinorUnits / 1_100;
                var part = Money.OfMinor(
                    draw.Chance(50) || elevenths == 0
                        ? item.Rest.MinorUnits
                        : 1_100 * draw.Between(1, elevenths + (draw.Chance(10) ? 3 : 0)),
                    item.Rest.Currency
                );
                var made = ExposureItem
                    .Of(item.Item.Number, part)
                    .WithTax(Money.OfMinor(part.MinorUnits / 11, part.Currency))
                    .From(ExposureSource.Of(source.Document.Number, item.Item.Number, part));
                return draw.Chance(50) ? made.Due(today.PlusDays(draw.Below(40) - 5)) : made;
            });
        return Save(ExposureDocument.Of(Name("F"), company, source.Document.Debtor, stage, items));
    }

    private ExposureStep Credit(ExposureStage stage)
    {
        var source = Pick(document =>
            document.Document.Stage >= ExposureStage.Delivered
            && document.Document.Stage <= ExposureStage.OtherReceivable
            && document.Items.Any(item => item.Open.IsPositive)
        );
        var currency =
            source is null || draw.Chance(5) ? draw.Pick(Currency.Eur, Currency.Usd) : source.Items[0].Item.Amount.Currency;
        var amount = Money.OfMinor(draw.Between(1, draw.Chance(30) ? 90_000 : 25_000), currency);
        var item = ExposureItem.Of("1", amount);
        item = source is null || draw.Chance(20) ? item : item.From(ExposureSource.All(source.Document.Number));
        return Save(ExposureDocument.Of(Name("C"), company, source?.Document.Debtor ?? draw.Pick(debtors), stage, item));
    }

    /// <summary>A document once more, with other amounts.</summary>
    private ExposureStep Changed()
    {
        if (Pick(_ => true) is not { } record)
        {
            return Save(Order());
        }
        var document = record.Document;
        var items = document.Items.Select(item =>
            ExposureItem.Of(item.Number, item.Amount.Times(draw.Between(1, 2))).WithTax(item.Tax).From([.. item.Sources])
        );
        var debtor = draw.Chance(90) ? document.Debtor : draw.Pick(debtors);
        var owner = draw.Chance(95) ? company : $"{company}.other";
        return Save(ExposureDocument.Of(document.Number, owner, debtor, document.Stage, items));
    }

    private ExposureStep Save(ExposureDocument document) => ExposureStep.Save(Id(), document, On());

    private LocalDate On() => draw.Chance(15) ? today.PlusDays(-draw.Below(20)) : today;

    private string Id() => Name("step");

    private string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++number}");

    private string AnyNumber() => draw.Chance(5) ? "none" : Pick(_ => true)?.Document.Number ?? "none";

    private string? Closed() => book.Documents.FirstOrDefault(document => document.IsClosed)?.Document.Number;

    private DocumentRecord? Pick(Func<DocumentRecord, bool> which, Currency? currency = null)
    {
        var found = book
            .Documents.Where(document => !document.IsVoided && which(document))
            .Where(document => currency is null || document.Items[0].Item.Amount.Currency == currency)
            .ToList();
        return found.Count == 0 ? null : draw.Pick(found);
    }
}
