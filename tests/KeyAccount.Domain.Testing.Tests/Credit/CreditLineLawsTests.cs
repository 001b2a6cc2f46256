using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Credit;

public class CreditLineLawsTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 1, 1, 0, 0);
    private static readonly LocalDate Day = new(2024, 1, 1);
    private static readonly CreditLineKey A = CreditLineKey.Of("a");
    private static readonly CreditLineKey B = CreditLineKey.Of("b");
    private static readonly LineActor Anna = LineActor.Person("anna");
    private static readonly LineActor Nightly = LineActor.Automation("nightly");
    private static readonly CreditLineOffice Office = CreditLineOffice.For([A, B], Currency.Eur);

    private static readonly ImmutableList<CreditLineEntry> Entries = new CreditLineCommand[]
    {
        CreditLineCommand.Propose("p-a", A, Terms(100), Anna),
        CreditLineCommand.Grant("g-a", A, "p-a", Office.RequestFor(A, Terms(100)), Anna),
        CreditLineCommand.Propose("p-b", B, Terms(40), Anna),
        CreditLineCommand.Grant("g-b", B, "p-b", Office.RequestFor(B, Terms(40)), Anna),
        CreditLineCommand.Link("link", B, A, FamilyLinkKind.CarveOut, Day, Anna),
        CreditLineCommand.Stop("stop", A, Day, Anna, "rumours"),
        CreditLineCommand.Lift("lift", A, Day, Anna, "unfounded"),
        CreditLineCommand.Lift("again", A, Day, Anna, "unfounded"),
    }
        .Aggregate(
            CreditLineRegister.Empty,
            (register, command) => register.Apply(command, Now, Office.Authority, Office.Approvals).Register
        )
        .Entries;

    private static CreditLineTerms Terms(decimal euros) => CreditLineTerms.Limited(Money.Eur(euros), Day);

    [Fact]
    public void Without_a_defect_nothing_is_found()
    {
        Assert.Equal(8, Entries.Count);
        Assert.Empty(CreditLineLaws.Violations(Entries));
    }

    [Fact]
    public void Nothing_recorded_breaks_no_law() => Assert.Empty(CreditLineLaws.Violations([]));

    [Theory]
    [InlineData("K15", "stop")]
    [InlineData("Burnt", "again")]
    [InlineData("Once", "g-b")]
    [InlineData("Person", "lift")]
    [InlineData("Time", "lift")]
    [InlineData("Replay", "p-a")]
    [InlineData("Family", "g-b")]
    public void A_planted_defect_is_found(string law, string id) =>
        Assert.Contains(
            CreditLineLaws.Violations(Entries.SelectMany(entry => Spoilt(law, entry, entry.Command.Id == id))),
            violation => violation.StartsWith(law + ":", StringComparison.Ordinal)
        );

    [Fact]
    public void A_script_has_the_length_asked_for() =>
        Assert.All(CreditLineGenerators.Scripts(Office, 7).Drawn(20), script => Assert.Equal(7, script.Length));

    [Fact]
    public void An_office_needs_a_line() => Assert.Throws<ArgumentException>(() => CreditLineOffice.For([], Currency.Eur));

    [Fact]
    public void An_office_approves_nothing_about_other_lines() =>
        Assert.Throws<ArgumentException>(() => Office.RequestFor(CreditLineKey.Of("c"), Terms(1)));

    [Fact]
    public void All_terms_are_granted_by_the_approvals_of_the_office()
    {
        var kinds = new HashSet<CreditLimitKind>();
        Prop.ForAll(
                CreditLineGenerators.Terms(Currency.Eur).ToArbitrary(),
                terms =>
                {
                    kinds.Add(terms.Limit.Kind);
                    var register = CreditLineRegister
                        .Empty.Apply(CreditLineCommand.Propose("p", A, terms, Anna), Now, Office.Authority, Office.Approvals)
                        .Register;
                    var grant = CreditLineCommand.Grant("g", A, "p", Office.RequestFor(A, terms), Anna);
                    return register.Apply(grant, Now, Office.Authority, Office.Approvals).Answer.IsCarriedOut;
                }
            )
            .Check(Draws.Fixed);
        Assert.Equal(Enum.GetValues<CreditLimitKind>().Length, kinds.Count);
    }

    [Fact]
    public void Limits_of_every_kind_come_up() =>
        Assert.Equal(
            Enum.GetValues<CreditLimitKind>().Length,
            CreditLineGenerators.Limits(Currency.Jpy).Drawn(200).Select(limit => limit.Kind).Distinct().Count()
        );

    private static IEnumerable<CreditLineEntry> Spoilt(string law, CreditLineEntry entry, bool isMeant) =>
        !isMeant
            ? [law == "Family" && entry.Command.Id == "p-b" ? Proposal(entry) : entry]
            : law switch
            {
                "K15" => [entry, entry],
                "Burnt" => [entry with { Granted = Terms(1) }],
                "Once" => [entry, entry with { Sequence = 99 }],
                "Person" => [entry with { Command = Grant(entry) }],
                "Time" => [entry with { At = Now - Duration.Epsilon }],
                "Family" => [entry with { Granted = Terms(101) }],
                _ => [],
            };

    private static CreditLineEntry Proposal(CreditLineEntry entry) =>
        entry with
        {
            Command = CreditLineCommand.Propose("p-b", B, Terms(101), Anna),
        };

    private static LineIntervention Grant(CreditLineEntry entry) =>
        CreditLineCommand.Lift(entry.Command.Id, A, Day, Nightly, "by itself");
}
