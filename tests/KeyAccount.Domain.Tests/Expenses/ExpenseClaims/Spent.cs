using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>Short ways to state claims in euros.</summary>
internal static class Spent
{
    public static readonly LocalDate Day = new(2026, 3, 2);
    public static readonly LocalDate HandedIn = new(2026, 3, 10);
    public static readonly DateRange Always = DateRange.Of(new(2020, 1, 1), new(2030, 1, 1));
    public static readonly ClaimPolicy Shipped = ClaimPolicy.Shipped(Currency.Eur);

    public static ClaimTerms Terms { get; } = ClaimTerms.Shipped(Currency.Eur);

    public static ClaimPolicy With(ClaimTerms terms) =>
        ClaimPolicy.Of(PolicyIdentity.SignedBy("Head of Sales", "expense-claims", "2"), terms);

    public static ClaimPolicy Limited(params ExpenseLimit[] limits) => With(Terms with { Limits = ExpenseLimits.Of(limits) });

    public static ExpenseLimit Limit(
        decimal most,
        LimitAction above = LimitAction.Cap,
        string? category = null,
        string? place = null,
        Season? season = null,
        DateRange? during = null
    ) =>
        new()
        {
            Category = category,
            Place = place,
            During = during ?? Always,
            Season = season,
            Most = Money.Eur(most),
            Above = above,
        };

    /// <summary>A line with a receipt of its own.</summary>
    public static ClaimLine Line(decimal amount, string category = "travel", long number = 1) =>
        new()
        {
            Number = number,
            Key = ExpenseKey.Of(category),
            On = Day,
            Claimed = Money.Eur(amount),
            Supplier = $"supplier {number}",
            Place = "Hamburg",
            Receipts = [new() { Id = $"r{number}" }],
        };

    public static ClaimLine Dinner(decimal amount, HospitalityEvent guests) =>
        Line(amount, "hospitality") with
        {
            Hospitality = guests,
        };

    public static HospitalityEvent Guests(int count) =>
        new()
        {
            Guests = [.. Enumerable.Range(1, count).Select(number => $"guest {number}")],
            HasOfficials = false,
            IsRegistered = true,
        };

    public static ExpenseClaim Claim(params ClaimLine[] lines) => ExpenseClaim.Of("c1", "kim", HandedIn, lines);

    public static ClaimLineReview Review(this ClaimPolicy policy, ClaimLine line, ClaimRecords? records = null) =>
        policy.Decide(Claim(line), records ?? ClaimRecords.Nothing).Lines.Single();

    public static IEnumerable<string> Codes(this ClaimLineReview review) =>
        review.Decision.Findings.Where(finding => finding.Truth == Truth.Yes).Select(finding => finding.Code);

    public static SpendLine Spend(
        string id,
        decimal amount,
        LocalDate on,
        string supplier = "supplier 1",
        string person = "kim"
    ) =>
        new()
        {
            Id = id,
            Supplier = supplier,
            Amount = Money.Eur(amount),
            On = on,
            Person = person,
        };
}
