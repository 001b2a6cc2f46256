using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Credit lines with all the approvals that they could need, so that a test can grant what it likes.</summary>
public sealed class CreditLineOffice
{
    private CreditLineOffice(
        ImmutableArray<CreditLineKey> lines,
        Currency currency,
        LineAuthority authority,
        ApprovalRegister approvals
    ) => (Lines, Currency, Authority, Approvals) = (lines, currency, authority, approvals);

    /// <summary>The lines, in their order.</summary>
    public ImmutableArray<CreditLineKey> Lines { get; }

    /// <summary>In which they count.</summary>
    public Currency Currency { get; }

    /// <summary>The authority under which everything was approved.</summary>
    public LineAuthority Authority { get; }

    /// <summary>The approvals, valid from 2000 to 2099.</summary>
    public ApprovalRegister Approvals { get; }

    /// <summary>An office for lines.</summary>
    /// <param name="lines">The lines, at least one.</param>
    /// <param name="currency">Their currency.</param>
    /// <exception cref="ArgumentException">There is no line, or no currency.</exception>
    public static CreditLineOffice For(IEnumerable<CreditLineKey> lines, Currency currency)
    {
        ImmutableArray<CreditLineKey> all = [.. Guard.Against.NullOrEmpty(lines).Distinct().Order()];
        var heads = HeadOffice.Over(Dimension.Amount(ShippedLadder.Line(currency).Name, currency));
        var authority = LineAuthority.Under(heads.Ladder) with { FastRaiseRank = null };
        var approvals = ApprovalRegister.Empty;
        foreach (var line in all)
        {
            foreach (var isBounded in new[] { true, false })
            {
                var limit = isBounded
                    ? CreditLimit.Limited(Money.OfMinor(Money.MaxMinorUnits, currency))
                    : CreditLimit.Unlimited;
                var terms = CreditLineTerms.Of(limit, currency, new LocalDate(2000, 1, 1));
                var content = authority.ContentOf(line, terms, CreditLineRegister.Empty);
                approvals = heads.Approve(approvals, Request(line, isBounded), content);
            }
        }
        return new(all, currency, authority, approvals);
    }

    /// <summary>The id of a valid approval request for whatever terms of a line.</summary>
    /// <exception cref="ArgumentException">The office has no such line.</exception>
    public string RequestFor(CreditLineKey line, CreditLineTerms terms)
    {
        Guard.Against.Null(terms);
        if (!Lines.Contains(Guard.Against.Null(line)))
        {
            throw new ArgumentException($"The office has no line '{line}'.", nameof(line));
        }
        var isBounded = terms
            .Temporary.Select(one => one.Limit)
            .Append(terms.Limit)
            .All(limit => limit.Kind is not (CreditLimitKind.Unlimited or CreditLimitKind.NoCheck));
        return Request(line, isBounded);
    }

    private static string Request(CreditLineKey line, bool isBounded)
    {
        var name = line.LedgerLine;
        return $"{(isBounded ? "a" : "u")}.{name[..Math.Min(name.Length, 58)]}";
    }
}
