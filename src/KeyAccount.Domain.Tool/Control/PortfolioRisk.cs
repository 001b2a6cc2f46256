using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>What is expected to be lost of all that is open, and how much of it a few owe.</summary>
/// <param name="Provision">By age; null when a due day or a rate is not known.</param>
/// <param name="Undated">How many open claims have no due day.</param>
/// <param name="Loss">By grade, of what no security covers; null when the book gives no grades.</param>
/// <param name="Concentration">By corporate family.</param>
/// <param name="Unknown">How many accounts owe something that is not known; they are in no figure.</param>
internal sealed record PortfolioRisk(
    Provision? Provision,
    int Undated,
    PortfolioLoss? Loss,
    ExposureConcentration Concentration,
    int Unknown
)
{
    /// <summary>Above which part of the whole one family is too much, where no credit policy says it.</summary>
    private static readonly Share UsualShare = Share.Percent(10);

    /// <summary>The risk of a reviewed book.</summary>
    public static PortfolioRisk Of(SeenInput input, ReviewResult result, CreditUse use)
    {
        var claims = use.Accounts.SelectMany(account => AccountDebts.Of(input, account.Account).ClaimsOn(use.AsOf)).ToList();
        var undated = claims.Count(claim => claim.Due is null);
        var balances =
            undated > 0
                ? null
                : AgedBalances.OfItems(
                    AgeingBuckets.Usual,
                    use.AsOf,
                    use.Currency,
                    input.Terms.Rates,
                    claims.Select(claim => (claim.Open, claim.Due!.Value))
                );
        var known = use.Accounts.Where(account => account.Open is not null).ToList();
        var terms = result.Credit?.Policy.Terms;
        var securities = input.Files.ToDictionary(file => file.Account, file => file.Securities, StringComparer.Ordinal);
        var heads = result.Portfolio.Accounts.ToDictionary(
            facts => facts.Account,
            facts => facts.FamilyHead ?? facts.Account,
            StringComparer.Ordinal
        );
        return new(
            balances is null ? null : ProvisionMatrix.Shipped.For(balances),
            undated,
            terms is null
                ? null
                : PortfolioLoss.Of(
                    known.Select(account => (account.Evaluation?.Grade, Unsecured(account))),
                    use.Currency,
                    terms.Grades,
                    terms.LossGivenDefault
                ),
            ExposureConcentration.Of(
                known.Select(account => (heads.GetValueOrDefault(account.Account, account.Account), account.Open!.Value)),
                use.Currency,
                terms?.ConcentrationShare ?? UsualShare
            ),
            use.Accounts.Length - known.Count
        );

        Money Unsecured(AccountUse account)
        {
            var covered = securities
                .GetValueOrDefault(account.Account, [])
                .Select(security => (terms!.Securities).Worth(security, use.AsOf));
            var left = account.Open!.Value - Money.Sum(covered, use.Currency);
            return left.IsNegative ? Money.Zero(use.Currency) : left;
        }
    }
}
