using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

public sealed partial class PaymentTerms
{
    private const string AdvanceText = "advance";
    private const string CashOnDeliveryText = "cash on delivery";
    private const string NetText = "net ";
    private const string EndOfMonthText = "end of month + ";
    private const string LetterOfCreditText = "letter of credit ";
    private const string ConsignmentText = "consignment ";
    private const string MilestonesText = "milestones ";
    private const string And = " + ";

    /// <summary>
    /// The one notation, the same under every culture: <c>net 30</c>, <c>end of month + 15</c>, <c>advance</c>,
    /// <c>cash on delivery</c>, <c>2.00 % 10 net 30</c>, <c>milestones 30.00 % 0, 70.00 % 60</c>, <c>letter of credit 90</c>,
    /// <c>consignment 60 + 30</c> (holding, then paying).
    /// </summary>
    public override string ToString() =>
        Form switch
        {
            PaymentForm.Advance => AdvanceText,
            PaymentForm.CashOnDelivery => CashOnDeliveryText,
            PaymentForm.Net => NetText + Text(Days),
            PaymentForm.EndOfMonth => EndOfMonthText + Text(Days),
            PaymentForm.CashDiscount => $"{Discount} {Text(DiscountDays)} {NetText}{Text(Days)}",
            PaymentForm.Milestones => MilestonesText
                + string.Join(", ", Milestones.Select(milestone => $"{milestone.Part} {Text(milestone.Days)}")),
            PaymentForm.LetterOfCredit => LetterOfCreditText + Text(Days),
            PaymentForm.Consignment => ConsignmentText + Text(HoldingDays) + And + Text(Days),
        };

    /// <summary>Reads the text that <see cref="ToString"/> writes, exactly.</summary>
    /// <exception cref="FormatException">The text is no payment terms.</exception>
    public static PaymentTerms Parse(string text) =>
        Read(Guard.Against.Null(text), out var terms) is { } problem ? throw new FormatException(problem) : terms!;

    /// <summary>The same, false when the text is no payment terms; null text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PaymentTerms? terms) => Read(text, out terms) is null;

    /// <summary>Null when the text is payment terms, else what is wrong with it.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out PaymentTerms? terms)
    {
        try
        {
            terms = Recognise(text);
        }
        catch (ArgumentException)
        {
            // Well-formed, but its parts do not fit each other: the factories know how, and there is one way to say no here.
            terms = null;
        }
        return terms is null
            ? $"\"{Excerpt.Of(text)}\" is no payment terms: text as in \"net 30\" or \"2.00 % 10 net 30\" is expected."
            : null;
    }

    private static PaymentTerms? Recognise(ReadOnlySpan<char> text) =>
        text is AdvanceText ? Advance
        : text is CashOnDeliveryText ? CashOnDelivery
        : TryAfter(text, NetText, out var rest) ? OfDays(rest, Net)
        : TryAfter(text, EndOfMonthText, out rest) ? OfDays(rest, EndOfMonth)
        : TryAfter(text, LetterOfCreditText, out rest) ? OfDays(rest, LetterOfCredit)
        : TryAfter(text, ConsignmentText, out rest) ? OfConsignment(rest)
        : TryAfter(text, MilestonesText, out rest) ? OfMilestones(rest)
        : OfDiscount(text);

    private static PaymentTerms? OfConsignment(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(And, StringComparison.Ordinal);
        return at >= 0 && TryDays(text[..at], out var holding) && TryDays(text[(at + And.Length)..], out var days)
            ? Consignment(holding, days)
            : null;
    }

    private static PaymentTerms? OfDiscount(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(" " + NetText, StringComparison.Ordinal);
        return at >= 0 && TryPart(text[..at], out var discount) && TryDays(text[(at + 1 + NetText.Length)..], out var net)
            ? CashDiscount(discount.Part, discount.Days, net)
            : null;
    }

    private static PaymentTerms? OfMilestones(ReadOnlySpan<char> text)
    {
        var milestones = ImmutableArray.CreateBuilder<PaymentMilestone>();
        foreach (var range in text.Split(", "))
        {
            if (!TryPart(text[range], out var milestone))
            {
                return null;
            }
            milestones.Add(milestone);
        }

        return InMilestones(milestones.ToImmutable());
    }

    private static PaymentTerms? OfDays(ReadOnlySpan<char> text, Func<int, PaymentTerms> terms) =>
        TryDays(text, out var days) ? terms(days) : null;

    /// <summary>A share and its days: <c>30.00 % 60</c>.</summary>
    private static bool TryPart(ReadOnlySpan<char> text, out PaymentMilestone milestone)
    {
        milestone = default;
        var at = text.LastIndexOf(' ');
        if (at < 0 || !Share.TryParse(text[..at], out var part) || !TryDays(text[(at + 1)..], out var days))
        {
            return false;
        }
        milestone = new(part, days);
        return true;
    }

    private static bool TryDays(ReadOnlySpan<char> text, out int days)
    {
        var isWhole = FixedPointText.TryReadWhole(text, out var value) && value is >= 0 and <= MaximumDays;
        days = isWhole ? (int)value : 0;
        return isWhole;
    }

    private static bool TryAfter(ReadOnlySpan<char> text, string prefix, out ReadOnlySpan<char> rest)
    {
        var starts = text.StartsWith(prefix, StringComparison.Ordinal);
        rest = starts ? text[prefix.Length..] : default;
        return starts;
    }

    private static string Text(int days) => days.ToString(CultureInfo.InvariantCulture);
}
