using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Decisions;
using KeyAccount.Domain.EntityFrameworkCore.Policies;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules.Documents;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.SampleHost;

/// <summary>
/// One quote from the discount to the delivery: decided, approved, ordered within a credit line and a discount pool, delivered. Every step
/// has an id that the host keeps, so each can be sent again, and so can all of them.
/// </summary>
public sealed class Walkthrough(Shop shop, TextWriter transcript)
{
    private const string CreditLine = "credit.c-17";
    private const string DiscountPool = "pool.2024";

    private readonly StoredLedger ledger = new(shop);
    private readonly StoredApprovals approvals = new(shop);
    private readonly StoredDecisions decisions = new(shop);
    private readonly StoredPolicies<AuthorityLadder> ladders = new(shop, LadderForm.Instance, LadderVerifier.Verify);

    // A clock that the sample sets: the library never asks for the time.
    private Instant now = House.Opening;

    /// <summary>Runs it from the beginning; what was done before exists already.</summary>
    public async Task RunAsync()
    {
        await shop.Database.EnsureCreatedAsync();
        var authority = await OpenHouseAsync();
        var quote = await QuoteAsync();
        await DecideAsync(quote);
        var approved = await ApproveAsync(quote, authority);
        await OrderAsync(quote, approved, authority);
        await DeliverAsync(quote);
        await TellAsync();
    }

    /// <summary>The ladder as a signed document, and the two lines on which amounts are held.</summary>
    private async Task<Authority> OpenHouseAsync()
    {
        var document = LadderForm.Instance.Document(House.Ladder, "who may say yes", PolicyPeriod.StartingOn(new(2024, 1, 1)));
        await SayAsync("ladder", $"{(await ladders.AddAsync(document.Text, "clerk", now)).Kind}");
        var version = (await ladders.InEffectAsync("authority", new(2024, 3, 4)))!;
        foreach (var (line, limit) in new[] { (CreditLine, Money.Eur(10_000)), (DiscountPool, Money.Eur(1_500)) })
        {
            var answer = await ledger.ApplyAsync(LedgerCommand.OpenLine($"open-{line}", line, LineTerms.Limited(limit)), now);
            await SayAsync($"line {line}", $"{limit}: {answer.Kind}");
        }
        return Authority.Of(version.Policy, House.Staff, House.Year);
    }

    private async Task<Quote> QuoteAsync()
    {
        var quote = await shop.Quotes.SingleOrDefaultAsync(one => one.Number == "Q-1");
        if (quote is null)
        {
            quote = new()
            {
                Number = "Q-1",
                Client = "c-17",
                ListCents = 900_000,
                Discount = Share.Percent(12),
            };
            shop.Quotes.Add(quote);
            await shop.SaveChangesAsync();
        }
        await SayAsync("quote Q-1", $"{quote.List} less {quote.Discount}");
        return quote;
    }

    private async Task DecideAsync(Quote quote)
    {
        var decision = House.DiscountPolicy.Decide(quote, new(2024, 3, 4));
        var saved = await decisions.SaveAsync("decision-Q-1", decision, subject: quote.Number, now);
        await SayAsync("decision", $"{decision.Outcome}: {saved.Kind}");
    }

    /// <summary>Who asks cannot sign; who is asked finds it on the work list.</summary>
    private async Task<ApprovalRequest> ApproveAsync(Quote quote, Authority authority)
    {
        var content = ContentOf(quote);
        var asked = await approvals.ApplyAsync(ApprovalCommand.Submit("ask-Q-1", "rita", content), now, authority);
        await SayAsync("asks rita", $"{asked.Kind}, {asked.Entry!.Opened!.Route}");

        now += Duration.FromHours(2);
        var self = ApprovalCommand.Approve("yes-rita", "ask-Q-1", content.Fingerprint, "rita", "sales");
        var refused = await approvals.ApplyAsync(self, now, authority);
        await SayAsync("signs rita", $"{refused.Kind}, {refused.Refusal?.Reason}");

        foreach (var one in await approvals.AskedOfAsync("mia", now, authority))
        {
            await SayAsync("asked mia", $"{one.Request.Content.Measures}");
        }
        var yes = ApprovalCommand.Approve("yes-mia", "ask-Q-1", content.Fingerprint, "mia", "sales", reason: "worth it");
        await SayAsync("signs mia", $"{(await approvals.ApplyAsync(yes, now, authority)).Kind}");
        return (await approvals.RequestAsync("ask-Q-1"))!;
    }

    /// <summary>The order and what it holds, both or neither, and only on a valid approval of this very content.</summary>
    private async Task OrderAsync(Quote quote, ApprovalRequest approved, Authority authority)
    {
        now += Duration.FromDays(1);
        if (!approved.Covers(authority.Ladder, ContentOf(quote), now))
        {
            await SayAsync("order", "not covered by the approval");
            return;
        }
        await using var transaction = await shop.Database.BeginTransactionAsync();
        if (!await shop.Orders.AnyAsync(order => order.Number == "O-1"))
        {
            shop.Orders.Add(
                new()
                {
                    Number = "O-1",
                    Quote = quote.Number,
                    Approval = approved.Id,
                }
            );
            await shop.SaveChangesAsync();
        }
        var held = await ledger.ApplyLinkedAsync(
            [
                LedgerCommand.Reserve("order-O-1", Claims.On(CreditLine, quote.Net), Duration.FromDays(14)),
                LedgerCommand.Reserve("discount-O-1", Claims.On(DiscountPool, quote.GivenAway), Duration.FromDays(14)),
            ],
            now
        );
        if (held.All(answer => answer.IsGranted))
        {
            await transaction.CommitAsync();
        }
        await SayAsync("order O-1", string.Join(", ", held.Select(answer => answer.Kind)));
    }

    private async Task DeliverAsync(Quote quote)
    {
        now += Duration.FromDays(3);
        foreach (var reservation in new[] { "order-O-1", "discount-O-1" })
        {
            var post = LedgerCommand.Post($"post-{reservation}", reservation);
            var first = await ledger.ApplyAsync(post, now);
            var again = await ledger.ApplyAsync(post, now); // as if the first answer had been lost
            await SayAsync($"posts {reservation}", $"{first.Kind}, again: {again.Kind}");
        }
        await SayAsync("delivered", $"{quote.Net}");
    }

    /// <summary>What is left, who said what, and that nothing was changed since.</summary>
    private async Task TellAsync()
    {
        foreach (var line in await ledger.HeadroomsAsync([CreditLine, DiscountPool], now))
        {
            await SayAsync($"left {line.Line}", $"{line.Free}");
        }
        await foreach (var entry in approvals.HistoryOfAsync("c-17"))
        {
            var outcome = entry.Refusal is { } refusal ? $"refused, {refusal.Reason}" : "carried out";
            await SayAsync($"history {entry.Command.Person}", $"{entry.Command.Id} at {entry.At}: {outcome}");
        }
        await foreach (var again in decisions.ReplayAsync(House.DiscountPolicy))
        {
            await SayAsync($"replay {again.Kept.Id}", again.Result.IsSame ? "the same" : again.Result.Difference!);
        }
        var differences = await approvals.DifferencesAsync();
        await SayAsync("differences", $"{differences.Length + (await ledger.DifferencesAsync()).Length}");
    }

    private static ApprovalContent ContentOf(Quote quote) =>
        ApprovalContent.Of(
            quote.Client,
            "discount",
            Currency.Eur,
            House.DiscountPolicy.Identity.ToString(),
            Measures.None.With(House.Discount, Percentage.FromBasisPoints(quote.Discount.BasisPoints))
        ) with
        {
            Document = quote.Number,
        };

    private Task SayAsync(string who, string what) => transcript.WriteAsync($"{who}: {what}\n");
}
