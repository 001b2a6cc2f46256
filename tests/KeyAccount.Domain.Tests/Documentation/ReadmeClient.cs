using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Documentation;

#region readme: the facts and the questions
// What is known of a client at some date. null is "not known", never zero.
public sealed record Client
{
    public Money? Purchases { get; init; }
    public Share? Margin { get; init; }
    public long? DaysOverdue { get; init; }
}

// The questions that rules may ask, each with its unit.
public static class Ask
{
    public static readonly Measure<Client, Money> Purchases = Features<Client>.Amount(
        "purchases",
        Label.Same("purchases"),
        Currency.Eur,
        client => client.Purchases
    );
    public static readonly Measure<Client, Share> Margin = Features<Client>.Share(
        "margin",
        Label.Same("margin"),
        client => client.Margin
    );
    public static readonly Measure<Client, long> DaysOverdue = Features<Client>.Count(
        "days_overdue",
        Label.Same("days overdue"),
        unit: null,
        client => client.DaysOverdue
    );
}
#endregion
