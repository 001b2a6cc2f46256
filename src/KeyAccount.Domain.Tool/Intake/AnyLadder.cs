using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The shipped ladder where its figures do not count: the ranks and their names are the same whatever they are.</summary>
internal static class AnyLadder
{
    public static AuthorityLadder In(Currency currency) =>
        ShippedLadder.Of(Money.OfMinor(1_000_000, currency), Percentage.Percent(30), Percentage.Percent(10), 60);
}
