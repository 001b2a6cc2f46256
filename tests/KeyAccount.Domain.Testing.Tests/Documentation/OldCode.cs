using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Testing.Tests.Host;

namespace KeyAccount.Domain.Testing.Tests.Documentation;

/// <summary>What a host had before: the release policy as an if after the other.</summary>
internal static class OldCode
{
    public static Verdict Release(Customer customer)
    {
        if (customer.DaysLate > 90 || (customer.DaysLate > 60 && customer.Insured == false))
        {
            return Verdict.Decline;
        }

        if (customer.Risk is null or >= Grade.High)
        {
            return Verdict.Refer(3);
        }

        if (customer.DaysLate is null ? customer.Insured != true : customer.DaysLate > 30 && customer.Insured != true)
        {
            return Verdict.Refer(2);
        }

        // Unless one of the two is known to be small, both must be known.
        if (customer.Revenue < Money.Eur(10_000) || customer.Orders <= 2 || customer.Revenue is null || customer.Orders is null)
        {
            return Verdict.Refer(1);
        }

        return customer.DaysLate is null ? Verdict.Refer(0) : Verdict.Approve;
    }

    /// <summary>The same, with "not late" and "lateness not known" mixed up.</summary>
    public static Verdict ReleaseWithMistake(Customer customer) => Release(customer with { DaysLate = customer.DaysLate ?? 0 });
}
