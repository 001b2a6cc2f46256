using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Tests.Credit;

public class CreditLawsTests
{
    private static readonly CreditPolicy Shipped = CreditPolicy.Shipped(new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) });

    [Fact] // law:K1 law:K2 law:K6 law:K7 law:K8 law:K9 law:K10 law:K11 law:K18
    public void The_shipped_policy_keeps_every_law_and_everything_in_it_is_reached()
    {
        var report = CreditLaws.Check(Shipped);

        Assert.Equal(CreditLaw.All.Length, report.Laws.Length);
    }
}
