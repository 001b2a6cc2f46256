using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using FsCheck;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>
/// Terms of credit lines, and scripts of commands for a register of them or a store of one: proposals, grants back-dated and ahead,
/// suspensions, stops, families, repetitions with the same and with other content, clocks that run behind.
/// </summary>
public static class CreditLineGenerators
{
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);
    private static readonly LocalDate Day = new(2024, 1, 1);
    private static readonly LineActor Person = LineActor.Person("anna");
    private static readonly LineActor Automation = LineActor.Automation("nightly");

    /// <summary>A limit of any kind, amounts of some hundred minor units.</summary>
    public static Gen<CreditLimit> Limits(Currency currency) => Draw.From(draw => Limit(draw, currency));

    /// <summary>Terms within 2024, with temporary limits, seasons and securities at times.</summary>
    public static Gen<CreditLineTerms> Terms(Currency currency) => Draw.From(draw => Terms(draw, currency));

    /// <summary>A script for the lines of an office.</summary>
    /// <param name="office">The lines with their approvals.</param>
    /// <param name="length">How many commands.</param>
    public static Gen<ImmutableArray<TimedLineCommand>> Scripts(CreditLineOffice office, int length)
    {
        Guard.Against.Null(office);
        Guard.Against.Negative(length);
        return Draw.From(draw => Script(draw, office, length));
    }

    private static ImmutableArray<TimedLineCommand> Script(Draw draw, CreditLineOffice office, int length)
    {
        var script = ImmutableArray.CreateBuilder<TimedLineCommand>(length);
        var proposals = new List<LineProposal>();
        var now = Start;
        for (var number = 0; number < length; number++)
        {
            now += Duration.FromHours(draw.Chance(10) ? -draw.Below(48) : draw.Below(72));
            var id =
                script.Count > 0 && draw.Chance(6)
                    ? script[draw.Below(script.Count)].Command.Id
                    : string.Create(CultureInfo.InvariantCulture, $"c-{number}");
            var command =
                script.Count > 0 && draw.Chance(6)
                    ? script[draw.Below(script.Count)].Command
                    : Command(draw, office, id, proposals);
            if (
                script.Count > 0
                && draw.Chance(8)
                && script[draw.Below(script.Count)].Command.Id is var other
                && other != command.Id
            )
            {
                command = command.Correcting(other);
            }
            if (command is LineProposal proposal)
            {
                proposals.Add(proposal);
            }
            script.Add(new(command, now));
        }
        return script.ToImmutable();
    }

    private static CreditLineCommand Command(Draw draw, CreditLineOffice office, string id, List<LineProposal> proposals)
    {
        var line = draw.Pick(office.Lines);
        var by = draw.Chance(75) ? Person : Automation;
        var from = Day.PlusDays(draw.Below(200));
        if (proposals.Count > 0 && draw.Chance(40))
        {
            var latest = draw.Chance(70) ? proposals[^1] : draw.Pick(proposals);
            return draw.Below(8) switch
            {
                0 => CreditLineCommand.Submit(id, latest.Line, latest.Id, "request", by),
                1 => CreditLineCommand.Withdraw(id, latest.Line, latest.Id, by, "not now"),
                2 => CreditLineCommand.Grant(id, latest.Line, latest.Id, null, by),
                3 => CreditLineCommand.Grant(id, latest.Line, latest.Id, "nobody-asked", by),
                _ => CreditLineCommand.Grant(id, latest.Line, latest.Id, office.RequestFor(latest.Line, latest.Terms), by),
            };
        }
        return draw.Below(12) switch
        {
            0 => CreditLineCommand.Suspend(
                id,
                line,
                from,
                draw.Chance(50) ? from.PlusDays(1 + draw.Below(60)) : null,
                by,
                "late"
            ),
            1 => CreditLineCommand.Resume(id, line, from, by, "paid"),
            2 => CreditLineCommand.Stop(id, line, from, by, "rumours"),
            3 => CreditLineCommand.Lift(id, line, from, by, "unfounded"),
            4 or 5 or 6 => Link(draw, office, id, line, from),
            7 when line.IsMain => CreditLineCommand.Unlink(id, line, from, by),
            _ => CreditLineCommand.Propose(id, line, Terms(draw, office.Currency), by),
        };
    }

    private static CreditLineCommand Link(Draw draw, CreditLineOffice office, string id, CreditLineKey line, LocalDate from)
    {
        var parent = line.IsMain ? draw.Pick(office.Lines).Main : line.Main;
        var kind = draw.Chance(50) ? FamilyLinkKind.Shared : FamilyLinkKind.CarveOut;
        return parent == line
            ? CreditLineCommand.Propose(id, line, Terms(draw, office.Currency), Person)
            : CreditLineCommand.Link(id, line, parent, kind, from, Person);
    }

    private static CreditLimit Limit(Draw draw, Currency currency) =>
        draw.Below(10) switch
        {
            0 => CreditLimit.NoCredit,
            1 => CreditLimit.Inherit,
            2 => CreditLimit.Unlimited,
            3 => CreditLimit.NoCheck,
            _ => CreditLimit.Limited(Money.OfMinor(draw.Between(1, 500), currency)),
        };

    private static CreditLineTerms Terms(Draw draw, Currency currency)
    {
        var from = Day.PlusDays(draw.Below(200));
        var terms = CreditLineTerms.Of(Limit(draw, currency), currency, from);
        if (draw.Chance(50))
        {
            terms = terms.Until(from.PlusDays(1 + draw.Below(300)), draw.Pick(0, 1, 15));
        }
        if (draw.Chance(20))
        {
            terms = terms.Temporarily(
                TemporaryLimit.Of(Limit(draw, currency), from.PlusDays(10), from.PlusDays(10 + draw.Below(30)))
            );
        }
        if (terms.Limit.Kind == CreditLimitKind.Limited && draw.Chance(20))
        {
            var change = Percentage.FromBasisPoints(draw.Pick(-5_000, 1, 500, 10_000));
            terms = terms.InSeason(SeasonalFactor.Of(new(1 + draw.Below(12), 1), new(1 + draw.Below(12), 28), change));
        }
        if (terms.Limit.Kind == CreditLimitKind.Limited && draw.Chance(20))
        {
            var security = new Security(
                draw.Pick(SecurityForm.BankGuarantee, SecurityForm.CreditInsurance, SecurityForm.ComfortLetter),
                Money.OfMinor(draw.Between(1, 300), currency),
                draw.Chance(80) ? from : null,
                draw.Chance(50) ? from.PlusDays(draw.Below(200)) : null
            );
            var part = draw.Chance(50) ? SecuredPart.OnTop(security) : SecuredPart.Included(security);
            terms = terms.SecuredBy(draw.Chance(20) ? part.Declaring(from.PlusDays(20)) : part);
        }
        return terms.BesideEligible(draw.Chance(50) ? Money.OfMinor(draw.Between(0, 900), currency) : (Money?)null);
    }
}
