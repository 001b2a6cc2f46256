using System.Globalization;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents the quotes to one account: most at a modest discount, some deep, some split over a few days, some with something unknown.</summary>
internal static class SampleQuote
{
    private const string Currency = "EUR";

    private static readonly (int Percent, int)[] Discounts = [(0, 34), (2, 26), (4, 18), (8, 10), (12, 6), (18, 4), (24, 2)];

    private static readonly (int Days, int)[] OverStandard = [(0, 82), (15, 10), (30, 6), (45, 2)];

    /// <summary>The rows of the file of quotes: none for own companies and those that buy in other currencies.</summary>
    public static IEnumerable<SampleRow> Of(SampleAccount account, SampleRow profile, SplitMix64 random)
    {
        if (account.IsIntercompany || account.Currency.Code != Currency || !random.Chance(55))
        {
            yield break;
        }

        // Every tenth buys the same thing in several quotes within a few days.
        var isSplit = random.Chance(10);
        var count = isSplit ? random.Between(2, 4) : random.Between(1, 2);
        var ago = random.Between(1, 50);
        for (var number = 1; number <= count; number++)
        {
            foreach (var row in Quote(account, profile, number, isSplit ? ago + number : random.Between(1, 80), ref random))
            {
                yield return row;
            }
        }
    }

    private static List<SampleRow> Quote(
        SampleAccount account,
        SampleRow profile,
        int number,
        int daysBefore,
        ref SplitMix64 random
    )
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"Q{account.Index + 1:D6}-{number}");
        var percent = random.Pick<int>(Discounts);
        var lines = random.Between(1, 5);
        List<SampleRow> rows = [];
        for (var line = 1; line <= lines; line++)
        {
            var product = random.Chance(4) ? SampleProduct.New : SampleProduct.All[random.Below(SampleProduct.All.Length)];
            var row = new SampleRow();
            row.Set(QuoteColumns.Quote, id);
            row.Set(QuoteColumns.Line, line);
            row.Set(QuoteColumns.Account, account.Id);
            row.Set(QuoteColumns.On, SamplePlan.DaysBefore(daysBefore));
            row.Set(QuoteColumns.Currency, Currency);
            row.Set(QuoteColumns.Product, product.Name);
            SetLine(row, product, percent, ref random);
            rows.Add(row);
        }

        SetHead(rows[0], account, profile, ref random);
        return rows;
    }

    private static void SetLine(SampleRow row, SampleProduct product, int percent, ref SplitMix64 random)
    {
        var quantity = random.Between(1, product.ListCents > 50_000 ? 8 : 120);
        var list = product.ListCents * quantity;
        row.Set(QuoteColumns.Quantity, quantity);
        row.Set(QuoteColumns.FavouredPrice, QuoteFile.None);
        if (random.Chance(40))
        {
            row.Set(QuoteColumns.Contract, list / 100 * random.Between(1, 3));
        }

        if (percent > 0)
        {
            row.Set(QuoteColumns.ManualPercent, percent);
        }

        if (random.Chance(30))
        {
            row.Set(QuoteColumns.Rebate, list / 100);
        }
        else if (random.Chance(4))
        {
            row.Set(QuoteColumns.Rebate, "?");
        }

        if (random.Chance(25))
        {
            row.Set(QuoteColumns.Freight, random.Between(1_500, 9_000) + 0L);
        }

        if (random.Chance(5))
        {
            row.Set(QuoteColumns.FreeUnits, 1);
        }

        if (random.Chance(3))
        {
            SetOffer(row, product, percent, ref random);
        }
    }

    private static void SetOffer(SampleRow row, SampleProduct product, int percent, ref SplitMix64 random)
    {
        row.Set(QuoteColumns.Competitor, "rival");
        row.Set(QuoteColumns.OfferPrice, product.ListCents / 100 * (100 - percent - random.Between(3, 12)));
        row.Set(QuoteColumns.OfferOn, SamplePlan.DaysBefore(random.Between(81, 115)));
        row.Set(QuoteColumns.OfferSource, random.Chance(80) ? "client" : "live_tender");
        row.Set(QuoteColumns.OfferCorroborated, random.Chance(70));
        row.Set(QuoteColumns.OfferReference, "in the file of the account");
    }

    private static void SetHead(SampleRow row, SampleAccount account, SampleRow profile, ref SplitMix64 random)
    {
        var isPublic = random.Chance(6);
        row.Set(QuoteHeadColumns.PublicSector, isPublic);
        if (isPublic)
        {
            row.Set(QuoteHeadColumns.ChangesPrice, random.Chance(50));
        }

        row.Set(QuoteHeadColumns.Credit, random.Chance(94) ? "approve" : "refer");
        row.Set(QuoteHeadColumns.StandardDays, account.TermsDays);
        if (!random.Chance(3))
        {
            row.Set(QuoteHeadColumns.PaymentDays, account.TermsDays + random.Pick<int>(OverStandard));
        }

        if (random.Chance(12))
        {
            row.Set(QuoteHeadColumns.HeaderPercent, random.Between(1, 4));
        }

        var territory = profile[AccountColumns.Territory];
        row.Set(QuoteHeadColumns.Pool, territory is null ? QuoteFile.None : PoolOf(territory));
        if (territory is not null)
        {
            row.Set(QuoteHeadColumns.Territory, territory);
        }

        if (profile[AccountColumns.Owner] is { } owner)
        {
            row.Set(QuoteHeadColumns.Salesperson, owner);
        }
    }

    /// <summary>The pool of a territory.</summary>
    public static string PoolOf(string territory) =>
        string.Concat(territory.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));
}
