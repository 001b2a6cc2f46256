using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Reservations;

/// <summary>The parts of a command before it is made, so that one part can be changed and the id kept.</summary>
internal sealed record Wish(
    int Kind,
    string Id,
    string Line,
    LineTerms Terms,
    Claims Claims,
    Claims Changes,
    Duration? Expires,
    string Target,
    string? Reason,
    string? Reference
)
{
    public const int Kinds = 15;

    private static readonly string[] Lines = ["A", "B", "C", "dollars", "vast", "nowhere"];

    public static Wish Draw(Random random, string id, Func<Random, string> target, Func<string, Claims?> heldBy)
    {
        var chosen = target(random);
        // Most resolutions concern what is held, near its amounts.
        var kind = random.Next(100) switch
        {
            < 2 => 0,
            < 6 => 1,
            < 36 => 2,
            < 41 => 3,
            < 47 => 4,
            < 85 => random.Next(5, 11),
            _ => random.Next(11, Kinds),
        };
        var held = kind is 6 or 7 or 9 ? heldBy(chosen) : null;
        return new(
            kind,
            id,
            random.Next(20) == 0 ? Lines[^1] : Lines[random.Next(Lines.Length)],
            DrawTerms(random),
            held is not null && random.Next(8) > 0 ? Near(random, held, kind == 9) : DrawClaims(random, kind == 3),
            DrawChanges(random, kind),
            random.Next(3) == 0 ? null : Duration.FromSeconds(random.Next(1, 40)),
            chosen,
            random.Next(2) == 0 ? null : $"reason {random.Next(3)}",
            random.Next(2) == 0 ? null : $"order {random.Next(3)}"
        );
    }

    /// <summary>The same id with one part drawn anew.</summary>
    public Wish Changed(Random random, Wish other) =>
        random.Next(10) switch
        {
            0 => this with { Line = other.Line },
            1 => this with { Terms = other.Terms },
            2 => this with { Claims = DrawClaims(random, Kind == 3), Changes = other.Changes },
            3 => this with { Expires = other.Expires },
            4 => this with { Target = other.Target },
            5 => this with { Reason = other.Reason },
            6 => this with { Reference = other.Reference },
            7 => this with
            {
                Kind =
                    Kind is 2 or 3 && Same(Claims) ? 5 - Kind
                    : Kind is 6 or 7 ? 13 - Kind
                    : Kind,
            },
            8 => this with
            {
                Kind =
                    Kind is 5 or 6 ? 11 - Kind
                    : Kind is 8 or 9 ? 17 - Kind
                    : Kind,
            },
            _ => this with { Kind = random.Next(3) == 0 ? other.Kind : Kind },
        };

    /// <summary>The command; null when the parts make none.</summary>
    public LedgerCommand? ToCommand()
    {
        if (Target == Id || (Kind == 3 && !Same(Claims)))
        {
            return null;
        }
        var changes = Kind is 11 or 12
            ? Claims.Of(Changes.All.Select(claim => claim with { Amount = claim.Amount.Abs() }))
            : Changes;
        LedgerCommand command = Kind switch
        {
            0 => LedgerCommand.OpenLine(Id, Line, Terms),
            1 => LedgerCommand.ChangeTerms(Id, Line, Terms),
            2 => LedgerCommand.Reserve(Id, Claims, Expires),
            3 => LedgerCommand.ReserveUpTo(Id, Claims, Expires),
            4 => LedgerCommand.Replace(Id, Target, Claims, Expires),
            5 => LedgerCommand.Post(Id, Target),
            6 => LedgerCommand.Post(Id, Target, Claims),
            7 => LedgerCommand.PostAndHoldRest(Id, Target, Claims),
            8 => LedgerCommand.Void(Id, Target),
            9 => LedgerCommand.Void(Id, Target, Claims),
            10 => LedgerCommand.RecordExpiry(Id, Target),
            11 => LedgerCommand.Incur(Id, changes, Reason),
            12 => LedgerCommand.Repay(Id, changes, Reason),
            13 => LedgerCommand.Revalue(Id, changes, Reason ?? "rates"),
            _ => LedgerCommand.Correct(Id, Target, changes, Reason ?? "typed wrongly"),
        };
        return Reference is null ? command : command.For(Reference);
    }

    private static bool Same(Claims claims) =>
        claims.All.All(claim => claim.Amount == claims.All[0].Amount && claim.Amount.IsPositive);

    private static LineTerms DrawTerms(Random random)
    {
        var currency = random.Next(4) == 0 ? Currency.Usd : Currency.Eur;
        if (random.Next(6) == 0)
        {
            return LineTerms.Unlimited(currency);
        }
        var terms = LineTerms.Limited(Money.OfMinor(random.Next(0, 400), currency));
        terms = random.Next(3) == 0 ? terms.Tolerating(Money.OfMinor(random.Next(0, 40), currency)) : terms;
        return random.Next(5) == 0 ? terms.Closed() : terms;
    }

    private static Claims DrawClaims(Random random, bool same)
    {
        var amount = random.Next(same ? 1 : 0, 90);
        return Claims.Of(
            Some(random)
                .Select(line => new Claim(
                    line,
                    Money.OfMinor(
                        same ? amount : random.Next(0, 90),
                        same || line != "dollars" == random.Next(30) > 0 ? Currency.Eur : Currency.Usd
                    )
                ))
        );
    }

    private static Claims DrawChanges(Random random, int kind) =>
        Claims.Of(
            Some(random)
                .Select(line => new Claim(
                    line,
                    Money.OfMinor(
                        line == "vast" && random.Next(2) == 0
                            ? Money.MaxMinorUnits * (random.Next(2) == 0 ? 1 : -1)
                            : random.Next(kind is 13 or 14 ? -60 : 0, 60),
                        line == "dollars" ? Currency.Usd : Currency.Eur
                    )
                ))
        );

    private static Claims Near(Random random, Claims held, bool exact) =>
        Claims.Of(
            held.All.Select(claim =>
                claim with
                {
                    Amount = random.Next(10) switch
                    {
                        0 => claim.Amount + Money.OfMinor(1, claim.Amount.Currency),
                        < 5 when !exact => Money.OfMinor(
                            random.Next(0, (int)claim.Amount.MinorUnits + 1),
                            claim.Amount.Currency
                        ),
                        1 => Money.OfMinor(claim.Amount.MinorUnits / 2, claim.Amount.Currency),
                        2 => Money.OfMinor(claim.Amount.MinorUnits, Currency.Cny),
                        _ => claim.Amount,
                    },
                }
            )
        );

    private static List<string> Some(Random random)
    {
        var lines = Lines[..^1].Where(_ => random.Next(3) == 0).ToList();
        return lines.Count > 0 && random.Next(40) > 0 ? lines : [Lines[random.Next(Lines.Length)]];
    }
}
