using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>A policy of every shape over the small facts.</summary>
internal static class ClientPolicies
{
    private static readonly PolicyIdentity Identity = PolicyIdentity.SignedBy("an owner", "queries", "1");

    public static readonly ObjectionPolicy<Client> Objections = new(
        Identity,
        Verdict.Refer(1),
        new Rule<Client, Verdict>("O-1", Clients.Signs.HasAny(Signs.Insolvent), Verdict.Decline),
        new Rule<Client, Verdict>("O-2", Clients.DaysLate.Above(60), Verdict.Refer(3)),
        new Rule<Client, Verdict>("O-3", Clients.Risk.AtLeast(Risk.High), Verdict.Refer(0))
    );

    public static readonly CollectingTable<Client, Kind> Kinds = new(
        Identity,
        NamedScale<Kind>.Choice(
            (Kind.Large, Label.Same("large")),
            (Kind.Strategic, Label.Same("strategic")),
            (Kind.Unnamed, Label.Same("unnamed"))
        ),
        new Rule<Client, Kind>("K-1", Clients.Revenue.AtLeast(Money.Eur(100)), Kind.Large),
        new Rule<Client, Kind>("K-2", Clients.Orders.Above(10), Kind.Strategic),
        new Rule<Client, Kind>("K-3", Clients.Segment.Is(Segment.Health), Kind.Strategic)
    );

    public static Scorecard<Client> Scorecard(MissingAnswer missing) =>
        new(
            Identity,
            100,
            missing,
            Share.Percent(50),
            Clients.Revenue.Bands(5).From(Money.Eur(100), 20).Above(Money.Eur(200), 40).As("S-1"),
            Clients.Risk.Bands(30).From(Risk.Middle, 12).From(Risk.High, 4).As("S-2"),
            Clients.Since.Bands(30).From(new LocalDate(2020, 1, 1), 10).WhenUnknown(7).As("S-3")
        );
}

public enum Kind : byte
{
    Large = 1,
    Strategic = 2,
    Unnamed = 3,
}
