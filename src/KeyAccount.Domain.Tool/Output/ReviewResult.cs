using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>A reviewed book, and what it was made from.</summary>
/// <param name="Review">Everything that was decided.</param>
/// <param name="Credit">The credit of every account; null when the book gives no unit for the policy.</param>
/// <param name="Files">What became of the rows of each file.</param>
/// <param name="IsDayGiven">Whether the day was asked for, not taken from the data.</param>
/// <param name="Language">The language of sentences.</param>
/// <param name="Reader">Who reads: what is meant for a narrower circle is left out.</param>
internal sealed record ReviewResult(
    AccountReview Review,
    BookCredit? Credit,
    IReadOnlyList<FileTally> Files,
    bool IsDayGiven,
    Language Language,
    Audience Reader
)
{
    /// <summary>The invoices of the book seen together.</summary>
    public required ReceivablesOutlook Outlook { get; init; }

    /// <summary>The invoices of each part of the book seen together.</summary>
    public required IReadOnlyDictionary<BookPart, ReceivablesOutlook> Parts { get; init; }

    /// <summary>The last review; null when none was given.</summary>
    public PreviousBook? Previous { get; init; }

    /// <summary>How lines are used; null when no file about them was given.</summary>
    public CreditUse? Use { get; init; }

    /// <summary>What is expected to be lost; null with it, and where no report is written of it.</summary>
    public PortfolioRisk? Risk { get; init; }

    /// <summary>The policies that decided, with their fingerprints.</summary>
    public IReadOnlyList<(PolicyIdentity Identity, string Fingerprint)> Fingerprints
    {
        get
        {
            var policies = Review.Policies;
            var credit = Credit?.Policy;
            return
            [
                (policies.Kinds.Table.Identity, policies.Kinds.Table.Fingerprint),
                (policies.Importance.Attractiveness.Identity, policies.Importance.Attractiveness.Fingerprint),
                (policies.Importance.Strength.Identity, policies.Importance.Strength.Fingerprint),
                (policies.Tiers.Table.Identity, policies.Tiers.Table.Fingerprint),
                .. credit is null ? [] : ((PolicyIdentity, string)[])[(credit.Identity, credit.Fingerprint)],
            ];
        }
    }

    /// <summary>The policies that decided.</summary>
    public IReadOnlyList<PolicyIdentity> Policies => [.. Fingerprints.Select(policy => policy.Identity)];

    /// <summary>Those that nobody has signed, as far as only some are; empty when all or none are signed.</summary>
    public IReadOnlyList<PolicyIdentity> OnlyUnsigned =>
        Policies.All(policy => policy.IsShippedDefault) ? [] : [.. Policies.Where(policy => policy.IsShippedDefault)];

    /// <summary>Every account in ordinal order with its credit.</summary>
    public IEnumerable<OutputRow> Rows =>
        Review.Accounts.Select((account, at) => new OutputRow(account, Credit?.Evaluations[at], Reader));

    /// <summary>One account with its credit; null when it is not in the book.</summary>
    public OutputRow? Find(string account) => Rows.FirstOrDefault(row => row.Facts.Account == account);

    public Portfolio Portfolio => Review.Portfolio;
}
