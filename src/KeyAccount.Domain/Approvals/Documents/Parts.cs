using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>Members that the documents of approvals share. What may be missing is left out, never null.</summary>
internal static class Parts
{
    public const int Most = 10_000;

    private const string AllowedText = "1 to 2000 characters, not blank, without control characters but line feeds";

    public static DocumentValue? Text(string? text) => text is null ? null : DocumentValue.Of(text);

    public static DocumentValue? Flag(bool flag) => flag ? DocumentValue.Of(true) : null;

    public static DocumentValue? List<T>(ImmutableArray<T> items, Func<T, DocumentValue> write) =>
        items.IsEmpty ? null : DocumentValue.List(items.Select(write));

    /// <summary>A text as a register keeps it, on several lines too.</summary>
    public static string? Text(DocumentObject from, string name)
    {
        if (
            from.Required(name) is not { } found
            || !DocumentObject.IsKind(found, DocumentKind.Text, AllowedText, from.Problems)
        )
        {
            return null;
        }
        try
        {
            return ApprovalBounds.Check(found.Text, name);
        }
        catch (ArgumentException)
        {
            from.Problems.Add(PolicyDocumentFault.IllegalCharacter, found, AllowedText);
            return null;
        }
    }

    public static string? TextIfThere(DocumentObject from, string name) => from.Has(name) ? Text(from, name) : null;

    public static string? NameIfThere(DocumentObject from, string name) => from.Has(name) ? from.Identifier(name) : null;

    public static bool FlagIfThere(DocumentObject from, string name) =>
        from.Has(name) && from.Value(name, FlagScale.Instance) == true;

    /// <summary>A whole number within 64 bits.</summary>
    public static long? Long(DocumentObject from, string name)
    {
        const string allowed = "a plain whole number within 64 bits";
        if (from.Required(name) is not { } found || !DocumentObject.IsKind(found, DocumentKind.Number, allowed, from.Problems))
        {
            return null;
        }
        if (FixedPointText.TryRead(found.Text, 0, long.MaxValue, out var number) == NumberFault.None)
        {
            return number;
        }
        from.Problems.Add(PolicyDocumentFault.NotANumber, found, allowed);
        return null;
    }

    public static long? LongIfThere(DocumentObject from, string name) => from.Has(name) ? Long(from, name) : null;

    /// <summary>The place of an entry; left out while it has none.</summary>
    public static DocumentValue? Sequence(long sequence) => sequence == 0 ? null : DocumentValue.Of(sequence);

    /// <summary>The place of an entry; 0 when it has none.</summary>
    public static long Sequence(DocumentObject from, string name)
    {
        var sequence = LongIfThere(from, name);
        if (sequence < 1)
        {
            from.Problems.Add(PolicyDocumentFault.OutsideDomain, from.Find(name)!, "a number from 1, or none");
        }
        return sequence ?? 0;
    }

    public static TValue? Word<TValue>(DocumentObject from, string name)
        where TValue : struct, Enum => Words<TValue>().Read(from.Required(name), from.Problems);

    public static TValue? WordIfThere<TValue>(DocumentObject from, string name)
        where TValue : struct, Enum => from.Has(name) ? Word<TValue>(from, name) : null;

    public static DocumentValue? Word<TValue>(TValue? member)
        where TValue : struct, Enum => member is { } known ? EnumWords<TValue>.Write(known) : null;

    /// <summary>The items of a list, each read on its own; default when one is wrong or the list is.</summary>
    public static ImmutableArray<T> Items<T>(
        DocumentObject from,
        string name,
        int fewest,
        int most,
        Func<DocumentValue, T?> read
    )
        where T : class
    {
        var list = from.List(name, fewest, most);
        if (list.IsDefault)
        {
            return default;
        }
        ImmutableArray<T?> items = [.. list.Select(read)];
        return items.Contains(null) ? default : [.. items.Select(item => item!)];
    }

    public static ImmutableArray<T> ItemsIfThere<T>(
        DocumentObject from,
        string name,
        int fewest,
        int most,
        Func<DocumentValue, T?> read
    )
        where T : class => from.Has(name) ? Items(from, name, fewest, most, read) : [];

    public static EnumWords<TValue> Words<TValue>()
        where TValue : struct, Enum => new([.. Enum.GetValues<TValue>()]);

    public static string? Unit(DocumentObject from, string name)
    {
        const string allowed = "\"bp\", \"days\", or \"minor\" with a currency such as \"minor EUR\"";
        if (from.Required(name) is not { } found || !DocumentObject.IsKind(found, DocumentKind.Text, allowed, from.Problems))
        {
            return null;
        }
        if (
            found.Text is Dimension.BasisPoints or Dimension.DayCount
            || (
                found.Text.StartsWith("minor ", StringComparison.Ordinal)
                && Quantities.Currency.TryParse(found.Text.AsSpan(6), out _)
            )
        )
        {
            return found.Text;
        }
        from.Problems.Add(PolicyDocumentFault.UnknownWord, found, allowed);
        return null;
    }

    public static Currency? Currency(DocumentObject from, string name)
    {
        const string allowed = "a currency of ISO 4217 such as \"EUR\"";
        if (from.Required(name) is not { } found || !DocumentObject.IsKind(found, DocumentKind.Text, allowed, from.Problems))
        {
            return null;
        }
        if (Quantities.Currency.TryParse(found.Text, out var currency))
        {
            return currency;
        }
        from.Problems.Add(PolicyDocumentFault.UnknownWord, found, allowed);
        return null;
    }
}
