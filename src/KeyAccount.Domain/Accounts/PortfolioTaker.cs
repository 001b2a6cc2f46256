using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Takes the photograph of a whole book: sees each invoice, then works out accounts, families and the book itself.</summary>
internal sealed class PortfolioTaker
{
    private readonly LocalDate asOf;
    private readonly BookTerms terms;
    private readonly string[] accounts;
    private readonly AccountProfile?[] profiles;
    private readonly SeenBook seen;
    private readonly FamilyTree tree;
    private readonly FigureTaker taker;
    private readonly ProblemList problems = new();
    private readonly Conversion conversion;
    private readonly List<(int Earlier, int Later)> intervals = [];

    public PortfolioTaker(LocalDate asOf, BookTerms terms, string[] accounts, AccountProfile?[] profiles, InvoiceRows invoices)
    {
        (this.asOf, this.terms, this.accounts, this.profiles) = (asOf, terms, accounts, profiles);
        tree = new(accounts, profiles);
        conversion = new(terms, accounts, problems);
        seen = new(asOf, terms, profiles, invoices, conversion);
        taker = new(asOf, terms.Currency, seen.Coverage);
    }

    public Portfolio Take()
    {
        var facts = new AccountFacts?[accounts.Length];
        for (var account = 0; account < accounts.Length; account++)
        {
            if (profiles[account]?.Intercompany != true)
            {
                facts[account] = FactsOf(account);
            }
        }

        var families = TakeFamilies(facts);
        var book = Figures(seen.All, accounts.Length == 0 ? string.Empty : accounts[0]);
        problems.AddRange(tree.Problems);
        return new(asOf, terms, [.. facts.OfType<AccountFacts>()], families)
        {
            Figures = book,
            Regularity = BookRegularity.Of(intervals),
            Coverage = seen.Coverage,
            Intercompany = [.. accounts.Where((_, index) => profiles[index]?.Intercompany == true)],
            Problems = problems.ToImmutable(),
        };
    }

    private AccountFacts FactsOf(int account)
    {
        var profile = profiles[account]?.SeenOn(asOf);
        if (profile?.SectorScheme is { } scheme && !terms.Sectors.Covers(scheme))
        {
            problems.Add(BookProblemKind.SectorSchemeUnknown, accounts[account], scheme);
        }
        if (profile is not null)
        {
            profile = profile with
            {
                Wallet = Converted(profile.Wallet, account),
                Contribution = Converted(profile.Contribution, account),
                CurrentLine = Converted(profile.CurrentLine, account),
            };
        }

        var figures = Figures(seen.Of(account), accounts[account]);
        if (taker.LastIntervals is { } lastTwo)
        {
            intervals.Add(lastTwo);
        }
        return new()
        {
            Account = accounts[account],
            AsOf = asOf,
            Figures = figures,
            Profile = profile,
            Sector = terms.Sectors.Find(profile?.SectorScheme, profile?.Sector),
        };
    }

    private ImmutableArray<CorporateFamily> TakeFamilies(AccountFacts?[] facts)
    {
        var membersOf = new List<int>?[accounts.Length];
        for (var account = 0; account < accounts.Length; account++)
        {
            if (facts[account] is not null)
            {
                (membersOf[tree.HeadOf(account)] ??= []).Add(account);
            }
        }

        var families = ImmutableArray.CreateBuilder<CorporateFamily>();
        for (var head = 0; head < accounts.Length; head++)
        {
            if (membersOf[head] is { } members)
            {
                families.Add(FamilyOf(head, members, facts));
            }
        }

        return families.ToImmutable();
    }

    private CorporateFamily FamilyOf(int head, List<int> members, AccountFacts?[] facts)
    {
        if (members.Count == 1)
        {
            return new(facts[head]!, [accounts[head]]);
        }
        var figures = Figures(seen.Of(members), accounts[head]);
        foreach (var member in members)
        {
            facts[member] = facts[member]! with { FamilyHead = accounts[head], FamilyFigures = figures };
        }
        return new(facts[head]! with { Figures = figures }, [.. members.Select(member => accounts[member])]);
    }

    private TradingFigures Figures(ReadOnlySpan<SeenInvoice> invoices, string account)
    {
        var figures = taker.Take(invoices);
        if (taker.MetTooLarge)
        {
            problems.Add(BookProblemKind.FigureTooLarge, account, terms.Currency.Code);
        }
        return figures;
    }

    private Money? Converted(Money? money, int account) =>
        money is { } known ? conversion.TryConvert(known, asOf, account) : null;
}
