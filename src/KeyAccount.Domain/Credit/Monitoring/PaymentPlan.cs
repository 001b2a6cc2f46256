using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Instalments that a debtor has agreed to pay. Payments count to the oldest one first.</summary>
public sealed class PaymentPlan : IEquatable<PaymentPlan>
{
    private PaymentPlan(ImmutableArray<Instalment> instalments, int graceDays) =>
        (Instalments, GraceDays) = (instalments, graceDays);

    /// <summary>The instalments by day.</summary>
    public ImmutableArray<Instalment> Instalments { get; }

    /// <summary>How many days after its day an instalment is still in time.</summary>
    public int GraceDays { get; }

    /// <summary>All of it.</summary>
    public Money Total => Money.Sum(Instalments.Select(one => one.Amount), Instalments[0].Amount.Currency);

    /// <summary>A plan.</summary>
    /// <param name="graceDays">How many days after its day an instalment is still in time.</param>
    /// <param name="instalments">The instalments by rising day.</param>
    /// <exception cref="ArgumentException">There is none, a day does not rise, or the grace days are below zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is not above zero.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are of several currencies.</exception>
    public static PaymentPlan Of(int graceDays, params ImmutableArray<Instalment> instalments)
    {
        Guard.Against.Negative(graceDays);
        if (instalments.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A plan has at least one instalment.", nameof(instalments));
        }
        for (var place = 0; place < instalments.Length; place++)
        {
            var one = Guard.Against.Null(instalments[place]);
            if (!one.Amount.Used().IsPositive)
            {
                throw Refusal.OutOfRange(
                    nameof(instalments),
                    $"The instalment of {one.DueOn} is {one.Amount}, not above zero."
                );
            }
            if (place > 0 && one.DueOn <= instalments[place - 1].DueOn)
            {
                throw Refusal.Invalid(
                    nameof(instalments),
                    $"The instalment of {one.DueOn} is not after that of {instalments[place - 1].DueOn}."
                );
            }
        }
        PaymentPlan plan = new(instalments, graceDays);
        _ = plan.Total;
        return plan;
    }

    /// <summary>An amount in equal instalments without interest; what does not divide falls to the first ones, a minor unit each.</summary>
    /// <param name="total">All of it, at least a minor unit for each instalment.</param>
    /// <param name="count">How many instalments, 1 or more.</param>
    /// <param name="first">The day of the first one.</param>
    /// <param name="months">Months from one to the next, 1 or more; a day that a month lacks is its last one.</param>
    /// <param name="graceDays">How many days after its day an instalment is still in time.</param>
    /// <exception cref="ArgumentException">There is no instalment, or less than a month between them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is too small to be divided so.</exception>
    public static PaymentPlan Even(Money total, int count, LocalDate first, int months, int graceDays)
    {
        Guard.Against.NegativeOrZero(count);
        Guard.Against.NegativeOrZero(months);
        if (total.Used().MinorUnits < count)
        {
            throw Refusal.OutOfRange(nameof(total), $"{total} can't be paid in {count} instalments above zero.");
        }
        var parts = total.Allocate([.. Enumerable.Range(0, count).Select(place => ((long)place, 1L))]);
        return Of(graceDays, [.. parts.Select((part, place) => new Instalment(first.PlusMonths(place * months), part))]);
    }

    /// <summary>What is due by a day, that day included.</summary>
    public Money DueBy(LocalDate day) =>
        Money.Sum(Instalments.Where(one => one.DueOn <= day).Select(one => one.Amount), Instalments[0].Amount.Currency);

    /// <summary>The first day on which the plan was broken, as seen on a day; null when it was not.</summary>
    /// <param name="payments">What was paid, with its day; what is paid later than the day is not seen.</param>
    /// <param name="asOf">The day.</param>
    public LocalDate? BrokenOn(IEnumerable<(LocalDate On, Money Amount)> payments, LocalDate asOf)
    {
        var paid = Guard.Against.Null(payments).Where(payment => payment.On <= asOf).ToList();
        foreach (var one in Instalments)
        {
            var last = one.DueOn.PlusDays(GraceDays);
            if (last < asOf && Sum(paid, last) < DueBy(one.DueOn))
            {
                return last.PlusDays(1);
            }
        }
        return null;
    }

    /// <summary>How the plan stands on a day. Paid late is broken, even when all is paid by now.</summary>
    /// <inheritdoc cref="BrokenOn" path="/param"/>
    public PlanState StateOn(IEnumerable<(LocalDate On, Money Amount)> payments, LocalDate asOf)
    {
        var paid = Guard.Against.Null(payments).ToList();
        var sum = Sum(paid, asOf);
        return BrokenOn(paid, asOf) is not null ? PlanState.Broken
            : sum >= Total ? PlanState.Completed
            : sum < DueBy(asOf.PlusDays(-1)) ? PlanState.InGrace
            : PlanState.Kept;
    }

    /// <inheritdoc/>
    public bool Equals(PaymentPlan? other) =>
        other is not null && GraceDays == other.GraceDays && Instalments.AsSpan().SequenceEqual(other.Instalments.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaymentPlan);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(GraceDays, Instalments.Length, Instalments[0]);

    private Money Sum(List<(LocalDate On, Money Amount)> payments, LocalDate by) =>
        Money.Sum(
            payments.Where(payment => payment.On <= by).Select(payment => payment.Amount),
            Instalments[0].Amount.Currency
        );
}
