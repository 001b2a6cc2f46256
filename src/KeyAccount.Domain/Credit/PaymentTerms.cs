using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>When and how a client has agreed to pay. Two terms are equal when they say the same.</summary>
[JsonConverter(typeof(PaymentTermsJsonConverter))]
public sealed partial class PaymentTerms : IEquatable<PaymentTerms>
{
    /// <summary>The longest term in days, itself allowed.</summary>
    public const int MaximumDays = 3_650;

    private const int MeanDaysToEndOfMonth = 15;

    private PaymentTerms(PaymentForm form, int days) => (Form, Days) = (form, days);

    /// <summary>Payment before delivery.</summary>
    public static PaymentTerms Advance { get; } = new(PaymentForm.Advance, 0);

    /// <summary>Payment on delivery.</summary>
    public static PaymentTerms CashOnDelivery { get; } = new(PaymentForm.CashOnDelivery, 0);

    /// <summary>When it is paid.</summary>
    public PaymentForm Form { get; }

    /// <summary>Days after the invoice, the end of its month, presentation or withdrawal; 0 for advance, delivery and milestones.</summary>
    public int Days { get; }

    /// <summary>The part that a client paying within <see cref="DiscountDays"/> may keep; 0 % without a cash discount.</summary>
    public Share Discount { get; private init; }

    /// <summary>Days after the invoice, the last one included, in which the discount may be taken.</summary>
    public int DiscountDays { get; private init; }

    /// <summary>How many days the goods are expected to lie at the client before they are withdrawn; 0 except for consignment.</summary>
    public int HoldingDays { get; private init; }

    /// <summary>The parts of <see cref="PaymentForm.Milestones"/>, by rising days; empty for other forms.</summary>
    public ImmutableArray<PaymentMilestone> Milestones { get; private init; } = [];

    /// <summary>
    /// How many days of sales the client owes us on average when it pays exactly as agreed: what an open line is needed for.
    /// </summary>
    /// <remarks>
    /// 0 for advance and delivery, and for a letter of credit, which the bank owes. An end of month is on average 15 days away. Milestones
    /// weigh by their parts, rounded up. Goods on consignment are at risk from the day they are put there.
    /// </remarks>
    public int CreditDays =>
        Form switch
        {
            PaymentForm.Advance or PaymentForm.CashOnDelivery or PaymentForm.LetterOfCredit => 0,
            PaymentForm.Net or PaymentForm.CashDiscount => Days,
            PaymentForm.EndOfMonth => Days + MeanDaysToEndOfMonth,
            PaymentForm.Consignment => HoldingDays + Days,
            PaymentForm.Milestones => RoundedDivision.Divide(
                Milestones.Sum(milestone => milestone.Part.BasisPoints * milestone.Days),
                BasisPoint.PerWhole,
                Rounding.Up
            ),
        };

    /// <summary>So many days after the invoice.</summary>
    /// <exception cref="ArgumentException">The days are not within 0 to <see cref="MaximumDays"/>.</exception>
    public static PaymentTerms Net(int days) => new(PaymentForm.Net, Checked(days, nameof(days)));

    /// <summary>So many days after the end of the month of the invoice.</summary>
    /// <inheritdoc cref="Net" path="/exception"/>
    public static PaymentTerms EndOfMonth(int days) => new(PaymentForm.EndOfMonth, Checked(days, nameof(days)));

    /// <summary>So many days after presentation to the bank.</summary>
    /// <inheritdoc cref="Net" path="/exception"/>
    public static PaymentTerms LetterOfCredit(int days) => new(PaymentForm.LetterOfCredit, Checked(days, nameof(days)));

    /// <summary>So many days after the client has withdrawn goods that lay with it for so long on average.</summary>
    /// <inheritdoc cref="Net" path="/exception"/>
    public static PaymentTerms Consignment(int holdingDays, int days) =>
        new(PaymentForm.Consignment, Checked(days, nameof(days))) { HoldingDays = Checked(holdingDays, nameof(holdingDays)) };

    /// <summary>Net days, and a discount for who pays within fewer: 2 % within 10 days, net 30.</summary>
    /// <exception cref="ArgumentException">
    /// The discount is 0 % or the whole, or the days are not 0 ≤ discount days ≤ net days ≤ <see cref="MaximumDays"/>.
    /// </exception>
    public static PaymentTerms CashDiscount(Share discount, int discountDays, int netDays)
    {
        if (discount == Share.Zero || discount == Share.Whole)
        {
            throw new ArgumentException($"A cash discount lies between 0 % and 100 %, not at {discount}.", nameof(discount));
        }
        return new(PaymentForm.CashDiscount, Checked(netDays, nameof(netDays)))
        {
            Discount = discount,
            DiscountDays = Guard.Against.OutOfRange(discountDays, nameof(discountDays), 0, netDays),
        };
    }

    /// <summary>In parts that make up the whole, each due so many days after the invoice.</summary>
    /// <exception cref="ArgumentException">
    /// There are no parts, one is 0 %, they don't add up to 100 %, or the days don't rise within 0 to <see cref="MaximumDays"/>.
    /// </exception>
    public static PaymentTerms InMilestones(params ImmutableArray<PaymentMilestone> milestones)
    {
        var last = -1;
        foreach (var (part, days) in milestones.IsDefault ? [] : milestones)
        {
            if (part == Share.Zero || Checked(days, nameof(milestones)) <= last)
            {
                throw new ArgumentException(
                    "Every milestone has a part above 0 % and later days than the one before.",
                    nameof(milestones)
                );
            }
            last = days;
        }

        var sum = last < 0 ? 0 : milestones.Sum(milestone => milestone.Part.BasisPoints);
        return sum == BasisPoint.PerWhole
            ? new(PaymentForm.Milestones, 0) { Milestones = milestones }
            : throw new ArgumentException(
                $"The milestones add up to {sum} basis points, not to {BasisPoint.PerWhole}.",
                nameof(milestones)
            );
    }

    /// <summary>The last day on which an invoice of that day is paid in time; of its last part when it is paid in milestones.</summary>
    /// <remarks>For <see cref="PaymentForm.Consignment"/> the invoice is issued when goods are withdrawn.</remarks>
    public LocalDate DueDate(LocalDate issued) =>
        Form switch
        {
            PaymentForm.Advance or PaymentForm.CashOnDelivery => issued,
            PaymentForm.Net or PaymentForm.CashDiscount or PaymentForm.LetterOfCredit or PaymentForm.Consignment =>
                issued.PlusDays(Days),
            PaymentForm.EndOfMonth => issued.With(DateAdjusters.EndOfMonth).PlusDays(Days),
            PaymentForm.Milestones => issued.PlusDays(Milestones[^1].Days),
        };

    /// <summary>What of an invoice is due on which day; the parts add up to it exactly.</summary>
    /// <exception cref="InvalidOperationException">The amount is the default value, no money.</exception>
    public ImmutableArray<(LocalDate Due, Money Amount)> Instalments(LocalDate issued, Money invoiced)
    {
        if (Form != PaymentForm.Milestones)
        {
            return [(DueDate(issued), invoiced.Used())];
        }
        (long Line, long Weight)[] lines =
        [
            .. Milestones.Select((milestone, index) => ((long)index, (long)milestone.Part.BasisPoints)),
        ];
        var parts = invoiced.Allocate(lines);
        return [.. Milestones.Select((milestone, index) => (issued.PlusDays(milestone.Days), parts[index]))];
    }

    /// <summary>
    /// Whether a payment settles an invoice in full: it is all of it, or all but a cash discount and made in time, the last day included.
    /// </summary>
    /// <param name="invoiced">The amount of the invoice, above zero.</param>
    /// <param name="paid">What was paid.</param>
    /// <param name="issued">The day of the invoice.</param>
    /// <param name="paidOn">The day of the payment.</param>
    /// <exception cref="CurrencyMismatchException">The two amounts are in different currencies.</exception>
    public bool IsSettledBy(Money invoiced, Money paid, LocalDate issued, LocalDate paidOn)
    {
        Guard.Against.NegativeOrZero(invoiced.Used().MinorUnits, nameof(invoiced));
        var rest = invoiced - paid;
        return IsSettled(invoiced.MinorUnits, rest.MinorUnits, Period.DaysBetween(issued, paidOn));
    }

    /// <inheritdoc/>
    public bool Equals(PaymentTerms? other) =>
        other is not null
        && (Form, Days, Discount, DiscountDays, HoldingDays)
            == (other.Form, other.Days, other.Discount, other.DiscountDays, other.HoldingDays)
        && Milestones.AsSpan().SequenceEqual(other.Milestones.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaymentTerms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Days, Discount, DiscountDays, HoldingDays, Milestones.Length);

    /// <summary>The same in minor units: what is left, and how many days after the invoice. The discount is rounded up.</summary>
    internal bool IsSettled(long invoiced, long rest, int days) =>
        rest <= 0
        || (
            Form == PaymentForm.CashDiscount
            && days <= DiscountDays
            && rest <= RoundedDivision.Divide((Int128)invoiced * Discount.BasisPoints, BasisPoint.PerWhole, Rounding.Up)
        );

    private static int Checked(int days, string name) => Guard.Against.OutOfRange(days, name, 0, MaximumDays);
}
