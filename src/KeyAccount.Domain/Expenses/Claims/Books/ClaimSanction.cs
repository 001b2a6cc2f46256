using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Decides what is paid of a version of a claim, line by line; or nothing at all.</summary>
public sealed record ClaimSanction : ClaimCommand
{
    private ClaimSanction(
        string id,
        string claim,
        int version,
        ImmutableArray<SanctionedLine> lines,
        ImmutableArray<string> signers,
        string by,
        string? reason
    )
        : base(id, by) => (Claim, Version, Lines, Signers, Reason) = (claim, version, lines, signers, reason);

    /// <summary>The claim.</summary>
    public string Claim { get; }

    /// <summary>The version of it, from 1.</summary>
    public int Version { get; }

    /// <summary>Every line with what is sanctioned of it.</summary>
    public ImmutableArray<SanctionedLine> Lines { get; }

    /// <summary>Who said yes, and for whom; empty for a rejection, or what was within the claimant's own authority.</summary>
    public ImmutableArray<string> Signers { get; }

    /// <summary>Why; null when nothing is said.</summary>
    public string? Reason { get; }

    /// <summary>Whether nothing of it is sanctioned: then nothing is owed and nothing is booked.</summary>
    public bool IsRejection => Lines.All(line => line.Sanctioned.IsZero);

    /// <summary>What is owed in all, tax included.</summary>
    public Money Total => Money.Sum(Lines.Select(line => line.Payable), Lines[0].Claimed.Currency);

    /// <summary>What is charged to what: the lines of which something is sanctioned, without tax.</summary>
    public ImmutableArray<(ExpenseKey Key, Money Amount)> Charges =>
        [.. Lines.Where(line => line.Sanctioned.IsPositive).Select(line => (line.Key, line.Sanctioned))];

    /// <summary>Sanctions what an approval covers: what the review allows, or less.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="version">The version of the claim that was reviewed, from 1.</param>
    /// <param name="decision">The review.</param>
    /// <param name="request">The approval of it.</param>
    /// <param name="ladder">The ladder of the approval.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="less">Lines of which less is sanctioned, by number; null for none.</param>
    /// <exception cref="ArgumentException">The approval does not cover the review now, or more is to be sanctioned than the review allows.</exception>
    public static ClaimSanction Approved(
        string id,
        int version,
        ClaimDecision decision,
        ApprovalRequest request,
        AuthorityLadder ladder,
        Instant at,
        string by,
        IReadOnlyDictionary<long, Money>? less = null
    )
    {
        Guard.Against.Null(decision);
        Guard.Against.Null(request);
        if (!ClaimApproval.Covers(request, decision, ladder, at))
        {
            throw Refusal.Invalid(
                nameof(request),
                $"The request '{request.Id}' does not cover the claim '{decision.Claim.Id}' as it is."
            );
        }
        return new(
            id,
            decision.Claim.Id,
            Guard.Against.NegativeOrZero(version),
            [.. decision.Lines.Select(line => Line(decision, line, less?.GetValueOrDefault(line.Line.Number)))],
            [
                .. request
                    .Signatures.SelectMany(signature => new[] { signature.Person, signature.OnBehalfOf })
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            by,
            null
        );
    }

    /// <summary>Rejects a claim: zero of every line.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="version">The version of the claim, from 1.</param>
    /// <param name="decision">The review. A line whose amount is not known in the currency of the policy is recorded with zero.</param>
    /// <param name="by">Who rejects it.</param>
    /// <param name="reason">Why: 1 to 2,000 characters, not blank.</param>
    /// <exception cref="ArgumentException">A name is no identifier, or no reason is given.</exception>
    public static ClaimSanction Rejecting(string id, int version, ClaimDecision decision, string by, string reason)
    {
        var zero = Money.Zero(Guard.Against.Null(decision).Policy.Terms.Currency);
        return new(
            id,
            decision.Claim.Id,
            Guard.Against.NegativeOrZero(version),
            [
                .. decision.Lines.Select(line =>
                    SanctionedLine.Of(line.Line.Number, line.Line.Key, line.Claimed ?? zero, zero, zero)
                ),
            ],
            [],
            by,
            ClaimTexts.Reason(reason, nameof(reason))
        );
    }

    internal override (ClaimState?, ClaimRefusal?) Decide(ClaimState state, Duties duties)
    {
        if (state.Files.GetValueOrDefault(Claim) is not { } file)
        {
            return (null, ClaimRefusal.UnknownClaim);
        }
        if (file.Version != Version)
        {
            return (null, ClaimRefusal.AnotherVersion);
        }
        if (file.Decision is not null)
        {
            return (null, ClaimRefusal.AlreadyDecided);
        }
        if (!file.Claim.Lines.Select(line => line.Number).SequenceEqual(Lines.Select(line => line.Number)))
        {
            return (null, ClaimRefusal.OtherLines);
        }
        if (Signers.Append(By).Any(person => duties.IsAnyOf(person, file.Claimants)))
        {
            return (null, ClaimRefusal.SamePerson);
        }
        var receipts = state.Receipts;
        foreach (var receipt in PaidWith(file.Claim))
        {
            if (receipts.TryGetValue(receipt, out var other) && other != Claim)
            {
                return (null, ClaimRefusal.ReceiptPaid);
            }
            receipts = receipts.SetItem(receipt, Claim);
        }
        return (state.With(file with { Decisions = file.Decisions.Add(this) }) with { Receipts = receipts }, null);
    }

    /// <summary>Whether the other one decides the same.</summary>
    public bool Equals(ClaimSanction? other) =>
        other is not null
        && (Id, By, Claim, Version, Reason) == (other.Id, other.By, other.Claim, other.Version, other.Reason)
        && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan())
        && Signers.AsSpan().SequenceEqual(other.Signers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Claim, Version, Lines.Length);

    private static SanctionedLine Line(ClaimDecision decision, ClaimLineReview line, Money? less)
    {
        var allowed = line.Allowed!.Value;
        if (less is { } stated && (allowed - stated).IsNegative)
        {
            throw Refusal.Invalid(
                nameof(less),
                $"{stated} of line {line.Line.Number} is more than the {allowed} that is allowed."
            );
        }
        var tax = line.Line.Tax is { } claimedTax
            ? ClaimPhotograph.Converted(claimedTax, line.Line.On, decision.Policy.Terms, decision.Records)
            : Money.Zero(decision.Policy.Terms.Currency);
        return SanctionedLine.Of(line.Line.Number, line.Line.Key, line.Claimed!.Value, tax!.Value, less ?? allowed);
    }

    private IEnumerable<string> PaidWith(ExpenseClaim claim) =>
        claim
            .Lines.Zip(Lines)
            .Where(pair => pair.Second.Sanctioned.IsPositive)
            .SelectMany(pair => (pair.First.Receipts ?? []).Select(receipt => receipt.Id))
            .Distinct(StringComparer.Ordinal);
}
