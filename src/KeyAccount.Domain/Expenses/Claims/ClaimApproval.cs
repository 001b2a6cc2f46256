using System.Globalization;
using System.Text;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>From the review of a claim to its approval.</summary>
/// <remarks>
/// The register of approvals does the rest: who signs, that the claimant, whoever profits, whoever pays and their delegates don't (law E4), that
/// more money never needs less authority (law E2), and that what one person asks within the window of the ladder counts together.
/// </remarks>
public static class ClaimApproval
{
    /// <summary>What approvals of claims are called.</summary>
    public const string Action = "expense-claim";

    /// <summary>
    /// What people say yes to, fixed by its fingerprint: the claimant, the figure that decides who signs, the policy with its version, every line
    /// with its receipts and reasons, and which rules object to what.
    /// </summary>
    /// <param name="decision">A review in which no line has to be revised or is refused, and whose amounts are known.</param>
    /// <param name="payer">Who pays it out, and so does not sign; null when that is not known yet.</param>
    /// <exception cref="ArgumentException">
    /// A line has to be revised or is refused, or an amount is not known.
    /// </exception>
    public static ApprovalContent ContentOf(ClaimDecision decision, string? payer = null)
    {
        Guard.Against.Null(decision);
        if (
            decision.Lines.FirstOrDefault(line => line.Standing is ClaimStanding.Revise or ClaimStanding.Refused) is { } blocked
        )
        {
            throw Refusal.Invalid(
                nameof(decision),
                $"Line {blocked.Line.Number} {ClaimWords.Standing(blocked.Standing, Language.English)}; nobody can say yes to it."
            );
        }
        if (decision.Measured is not { } measured)
        {
            throw new ArgumentException(
                "It is not known what the claim comes to: state the rate, the place or the details.",
                nameof(decision)
            );
        }
        var terms = decision.Policy.Terms;
        return ApprovalContent.Of(
            decision.Claim.Claimant,
            Action,
            terms.Currency,
            PolicyOf(decision),
            Measures.None.With(ShippedLadder.Expense(terms.Currency), measured.MinorUnits)
        ) with
        {
            Document = decision.Claim.Id,
            Recused = [.. ColleaguesOf(decision.Claim)],
            Payer = payer,
            AtLeastRank = decision.Standing switch
            {
                ClaimStanding.Passes or ClaimStanding.Flagged => null,
                ClaimStanding.Referred => terms.QuestionRank,
                ClaimStanding.Compliance or ClaimStanding.Revise or ClaimStanding.Refused => terms.ComplianceRank,
            },
        };
    }

    /// <summary>Asks for approval, or for that of a revision. The claimant is the requester, whoever types it.</summary>
    /// <param name="id">The client's id, and that of the request.</param>
    /// <param name="decision">A review as for <see cref="ContentOf"/>.</param>
    /// <param name="replaces">The request for the earlier revision; null for a first one.</param>
    /// <param name="reason">Why; may be left out.</param>
    /// <param name="payer">Who pays it out; null when that is not known yet.</param>
    /// <exception cref="ArgumentException">As for <see cref="ContentOf"/>, or a name is no identifier.</exception>
    public static Submission Submit(
        string id,
        ClaimDecision decision,
        string? replaces = null,
        string? reason = null,
        string? payer = null
    ) => ApprovalCommand.Submit(id, Guard.Against.Null(decision).Claim.Claimant, ContentOf(decision, payer), replaces, reason);

    /// <summary>Whether an approval is good for a claim at an instant: valid then, and for these very lines.</summary>
    /// <remarks>A claim with a line that is refused or must be revised, or whose amounts are not known, is covered by nothing.</remarks>
    public static bool Covers(ApprovalRequest request, ClaimDecision decision, AuthorityLadder ladder, Instant at)
    {
        Guard.Against.Null(request);
        Guard.Against.Null(decision);
        Guard.Against.Null(ladder);
        return decision.Standing < ClaimStanding.Revise
            && decision.Measured is not null
            && request.Covers(ladder, ContentOf(decision, request.Content.Payer), at);
    }

    /// <summary>Our own people who were treated too: they profit, and do not sign.</summary>
    private static IEnumerable<string> ColleaguesOf(ExpenseClaim claim) =>
        claim.Lines.SelectMany(line => line.Hospitality?.Colleagues ?? []).Where(person => person != claim.Claimant);

    // What is signed are these lines with these objections: another line at the same sum asks again.
    private static string PolicyOf(ClaimDecision decision)
    {
        var identity = decision.Policy.Identity;
        return $"{identity.Id} {identity.Version} {decision.Policy.Fingerprint} lines {TextHash.Of(Text(decision))}";
    }

    private static string Text(ClaimDecision decision)
    {
        StringBuilder text = new();
        foreach (var line in decision.Lines)
        {
            var (claimed, key) = (line.Line, line.Line.Key);
            foreach (
                var part in new[]
                {
                    string.Create(CultureInfo.InvariantCulture, $"{claimed.Number} {claimed.On:uuuu-MM-dd} {claimed.Units}"),
                    $"{claimed.Claimed} {claimed.Tax} {line.Allowed}",
                    key.Category,
                    key.Territory,
                    key.Department,
                    key.Person,
                    key.Project,
                    key.Account,
                    claimed.Supplier,
                    claimed.Place,
                    claimed.Justification,
                    string.Join('|', (claimed.Receipts ?? []).Select(receipt => receipt.Id).Order(StringComparer.Ordinal)),
                    string.Join('|', (claimed.Hospitality?.Guests ?? []).Order(StringComparer.Ordinal)),
                    string.Join('|', line.Decision.Findings.Select(finding => $"{finding.Code} {finding.Truth}")),
                    string.Join('|', line.Questions.Select(question => $"{question}")),
                }
            )
            {
                // The length keeps one part from running into the next.
                text.Append(part is null ? "-" : FormattableString.Invariant($"{part.Length}:{part}")).Append('\n');
            }
        }
        return text.ToString();
    }
}
