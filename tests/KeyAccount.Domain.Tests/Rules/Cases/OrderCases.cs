using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>A small policy and one case of it as text.</summary>
internal static class OrderCases
{
    public const string Header =
        "case,policy,version,rule,feature,cut,position,answer.margin,answer.signs,outcome,determined_by,agreed,signed_by\n";

    public const string Row = "a,orders,1,OR-01,margin,8.00 %,below,7.99 %,[blocked],decline,OR-01; OR-02,,\n";

    public static readonly CaseSubject Orders = CaseSubject.Of(
        new ObjectionPolicy<Client>(
            PolicyIdentity.ShippedDefault("orders", "1"),
            Verdict.Refer(0),
            new Rule<Client, Verdict>("OR-01", Clients.Margin.Below(Share.Percent(8)), Verdict.Decline),
            new Rule<Client, Verdict>("OR-02", Clients.Signs.HasAny(Signs.Blocked | Signs.Disputed), Verdict.Decline)
        )
    );
}
