using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>
/// An object of a document whose members are declared. Each reading gives the value, or null after a problem was noted; what is not
/// declared is a problem too.
/// </summary>
internal sealed class DocumentObject
{
    private const string AllowedAmount = "an amount above zero with its currency, such as \"1000.00 EUR\"";

    private readonly DocumentValue value;

    private DocumentObject(DocumentValue value, DocumentProblems problems) => (this.value, Problems) = (value, problems);

    public DocumentProblems Problems { get; }

    /// <summary>The object as a whole, for problems that belong to none of its members.</summary>
    public DocumentValue Itself => value;

    /// <summary>The object with these members and no others; null, with a problem, when it is no object.</summary>
    public static DocumentObject? Of(
        DocumentValue? value,
        DocumentProblems problems,
        params IReadOnlyCollection<string> declared
    )
    {
        if (value is null || !IsKind(value, DocumentKind.Object, "an object", problems))
        {
            return null;
        }

        foreach (var member in value.Members.Where(member => !declared.Contains(member.Name, StringComparer.Ordinal)))
        {
            problems.Add(
                PolicyDocumentFault.UnknownMember,
                member.Value.Path,
                member.Offset,
                DocumentPrinter.Quoted(member.Name),
                string.Join(", ", declared),
                (member.Name, declared)
            );
        }

        return new(value, problems);
    }

    /// <summary>Whether a member is there.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The member if it is there.</summary>
    public DocumentValue? Find(string name) =>
        value.Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal))?.Value;

    /// <summary>The member, which must be there.</summary>
    public DocumentValue? Required(string name)
    {
        if (Find(name) is { } found)
        {
            return found;
        }

        Problems.Add(PolicyDocumentFault.MissingMember, value, $"no \"{name}\"", $"\"{name}\" must be stated");
        return null;
    }

    /// <summary>A member with declared members of its own.</summary>
    public DocumentObject? Object(string name, params IReadOnlyCollection<string> declared) =>
        Of(Required(name), Problems, declared);

    /// <summary>A list with so many items; default, with a problem, when it is none.</summary>
    public ImmutableArray<DocumentValue> List(string name, int fewest, int most) =>
        Required(name) is { } list ? ListOf(list, fewest, most, Problems) : default;

    public string? Identifier(string name) =>
        Required(name) is { } found && IsKind(found, DocumentKind.Text, DocumentTexts.AllowedIdentifier, Problems)
            ? IdentifierOf(found)
            : null;

    public string? Text(string name) => Required(name) is { } found ? TextOf(found) : null;

    /// <summary>A text, or null where the document says so.</summary>
    public string? TextOrNull(string name) => Required(name) is { Kind: not DocumentKind.Null } found ? TextOf(found) : null;

    /// <summary>A value of a scale.</summary>
    public TValue? Value<TValue>(string name, Scale<TValue> scale)
        where TValue : struct =>
        Required(name) is { } found && Operands.Read(scale, found, Problems) is { } code ? scale.Decode(code) : null;

    /// <summary>An amount above zero of any currency.</summary>
    public Money? Amount(string name)
    {
        if (Required(name) is not { } found || !IsKind(found, DocumentKind.Text, AllowedAmount, Problems))
        {
            return null;
        }

        if (!Currency.TryParse(found.Text.AsSpan(found.Text.LastIndexOf(' ') + 1), out var currency))
        {
            Problems.Add(PolicyDocumentFault.NotANumber, found, AllowedAmount);
            return null;
        }

        if (Operands.Read(new AmountScale(currency), found, Problems) is not { } minor)
        {
            return null;
        }

        if (minor > 0)
        {
            return Money.OfMinor(minor, currency);
        }

        Problems.Add(PolicyDocumentFault.OutsideDomain, found, AllowedAmount);
        return null;
    }

    /// <summary>A whole number from smallest to largest, both inclusive.</summary>
    public int? Whole(string name, int smallest, int largest) =>
        Required(name) is { } found ? WholeOf(found, smallest, largest, Problems) : null;

    /// <summary>A decimal number with at most six places, from smallest to largest, both inclusive.</summary>
    public decimal? Number(string name, decimal smallest, decimal largest, int decimals = 6)
    {
        NumberScale scale = new(null, decimals);
        if (Required(name) is not { } found || Operands.Read(scale, found, Problems) is not { } code)
        {
            return null;
        }

        var number = scale.Decode(code);
        if (number >= smallest && number <= largest)
        {
            return number;
        }

        Problems.Add(
            PolicyDocumentFault.OutsideDomain,
            found,
            string.Create(CultureInfo.InvariantCulture, $"{smallest} to {largest}")
        );
        return null;
    }

    public static int? WholeOf(DocumentValue found, int smallest, int largest, DocumentProblems problems)
    {
        if (Operands.Read(new CountScale(null), found, problems) is not { } number)
        {
            return null;
        }

        if (number >= smallest && number <= largest)
        {
            return (int)number;
        }

        problems.Add(
            PolicyDocumentFault.OutsideDomain,
            found,
            string.Create(CultureInfo.InvariantCulture, $"{smallest} to {largest}")
        );
        return null;
    }

    public static ImmutableArray<DocumentValue> ListOf(DocumentValue list, int fewest, int most, DocumentProblems problems)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"a list of {fewest} to {most}");
        if (!IsKind(list, DocumentKind.List, allowed, problems))
        {
            return default;
        }

        if (list.Items.Length >= fewest && list.Items.Length <= most)
        {
            return list.Items;
        }

        problems.Add(
            list.Items.Length > most ? PolicyDocumentFault.TooLarge : PolicyDocumentFault.EmptyInterval,
            list,
            string.Create(CultureInfo.InvariantCulture, $"{list.Items.Length} items"),
            allowed
        );
        return default;
    }

    /// <summary>Whether the value is of a kind; a null has a problem of its own.</summary>
    public static bool IsKind(DocumentValue found, DocumentKind kind, string allowed, DocumentProblems problems)
    {
        if (found.Kind != kind)
        {
            problems.Add(
                found.Kind == DocumentKind.Null ? PolicyDocumentFault.NullNotAllowed : PolicyDocumentFault.WrongType,
                found,
                allowed
            );
        }

        return found.Kind == kind;
    }

    private string? IdentifierOf(DocumentValue found)
    {
        if (Rules.Identifier.IsValid(found.Text))
        {
            return found.Text;
        }

        Problems.Add(
            found.Text.Length > Rules.Identifier.MaximumLength
                ? PolicyDocumentFault.TooLarge
                : PolicyDocumentFault.IllegalCharacter,
            found,
            DocumentTexts.AllowedIdentifier
        );
        return null;
    }

    private string? TextOf(DocumentValue found)
    {
        if (!IsKind(found, DocumentKind.Text, DocumentTexts.AllowedText, Problems))
        {
            return null;
        }

        if (DocumentTexts.FaultOf(found.Text) is not { } fault)
        {
            return found.Text;
        }

        Problems.Add(fault, found, DocumentTexts.AllowedText);
        return null;
    }
}
