using System.Collections.Immutable;
using System.Text;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Approvals;

/// <summary>What somebody says yes to. Never changed: an edit is another content, and needs another request.</summary>
public sealed record ApprovalContent
{
    private ApprovalContent(string subject, string action, Currency currency, string policy, Measures measures) =>
        (Subject, Action, Currency, Policy, Measures) = (subject, action, currency, policy, measures);

    /// <summary>The client or budget that it concerns; requests with the same subject and action count together in a window.</summary>
    public string Subject { get; }

    /// <summary>What kind of request it is, such as <c>discount</c>.</summary>
    public string Action { get; }

    /// <summary>The currency of the deal.</summary>
    public Currency Currency { get; }

    /// <summary>The policy that asked for an approval, with its version or fingerprint.</summary>
    public string Policy { get; }

    /// <summary>The figures.</summary>
    public Measures Measures { get; }

    /// <summary>What costs were taken from, such as <c>standard-2024</c>; null when none matter.</summary>
    public string? CostBasis
    {
        get;
        init => field = Text(value, nameof(CostBasis));
    }

    /// <summary>The document with all its details: its text, number or hash; null when there is none.</summary>
    public string? Document
    {
        get;
        init => field = Text(value, nameof(Document));
    }

    /// <summary>Who profits personally, such as by a commission, and so does not sign; null when nobody does.</summary>
    public string? Beneficiary
    {
        get;
        init => field = Name(value, nameof(Beneficiary));
    }

    /// <summary>Who pays it out, and so does not sign; null when it is not known or nobody does.</summary>
    public string? Payer
    {
        get;
        init => field = Name(value, nameof(Payer));
    }

    /// <summary>Who else does not sign, such as who set the floor price in question; in ordinal order, each once; nobody by default.</summary>
    public ImmutableArray<string> Recused
    {
        get;
        init =>
            field = value.IsDefault
                ? throw new ArgumentException("A list of people is needed, empty when there are none.", nameof(Recused))
                :
                [
                    .. value
                        .Select(person => Identifier.Check(person, nameof(Recused)))
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ];
    } = [];

    /// <summary>The rank below which nobody decides; null when the figures alone decide.</summary>
    public string? AtLeastRank
    {
        get;
        init => field = Name(value, nameof(AtLeastRank));
    }

    /// <summary>SHA-256 of all of it, in hexadecimal: who signs states which content was seen.</summary>
    public string Fingerprint => TextHash.Of(Canonical());

    /// <summary>A content.</summary>
    /// <param name="subject">An identifier, such as an account.</param>
    /// <param name="action">An identifier.</param>
    /// <param name="currency">The currency of the deal.</param>
    /// <param name="policy">1 to 2,000 characters.</param>
    /// <param name="measures">At least one figure.</param>
    /// <exception cref="ArgumentException">A name is no identifier, the currency is none, or nothing is measured.</exception>
    public static ApprovalContent Of(string subject, string action, Currency currency, string policy, Measures measures)
    {
        if (currency.IsNone)
        {
            throw new ArgumentException("A content needs a currency.", nameof(currency));
        }
        return Guard.Against.Null(measures).All.IsEmpty
            ? throw new ArgumentException("Nothing is measured.", nameof(measures))
            : new(
                Identifier.Check(subject),
                Identifier.Check(action),
                currency,
                ApprovalBounds.Check(policy, nameof(policy)),
                measures
            );
    }

    /// <summary>Whether all of it is the same, as the fingerprint says.</summary>
    public bool Equals(ApprovalContent? other) => other is not null && Canonical() == other.Canonical();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Canonical());

    /// <summary>Everybody who profits, pays or is recused, each as often as named: they do not sign, nor do their delegates.</summary>
    internal IEnumerable<string> Barred => new[] { Beneficiary, Payer }.OfType<string>().Concat(Recused);

    private string Canonical()
    {
        var text = new StringBuilder("content/1\n");
        foreach (
            var part in new[]
            {
                Subject,
                Action,
                Currency.Code,
                Policy,
                CostBasis,
                Document,
                Beneficiary,
                Payer,
                AtLeastRank,
                Measures.ToString(),
            }
        )
        {
            // The length keeps one part from running into the next.
            text.Append(part is null ? "-" : FormattableString.Invariant($"{part.Length}:{part}")).Append('\n');
        }
        // Nothing at all is written of nobody, so that contents from before there were such people keep their fingerprints.
        foreach (var person in Recused)
        {
            text.Append(FormattableString.Invariant($"recused {person.Length}:{person}\n"));
        }
        return text.ToString();
    }

    private static string? Text(string? text, string parameter) => text is null ? null : ApprovalBounds.Check(text, parameter);

    private static string? Name(string? name, string parameter) => name is null ? null : Identifier.Check(name, parameter);
}
