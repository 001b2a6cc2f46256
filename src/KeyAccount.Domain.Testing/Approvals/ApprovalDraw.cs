using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Approvals;

/// <summary>
/// Draws one script. It keeps a register of its own, so that most signatures come from people who are asked and are about what is open.
/// </summary>
internal sealed class ApprovalDraw(Draw draw)
{
    private readonly List<TimedApproval> script = [];
    private readonly List<string> submitted = [];
    private ApprovalRegister register = ApprovalRegister.Empty;
    private Authority authority = AuthorityDraw.Authority(draw, AuthorityDraw.Ladder(draw));
    private Instant now = AuthorityDraw.Start;

    public ImmutableArray<TimedApproval> Script(int length)
    {
        while (script.Count < length)
        {
            now += Duration.FromMinutes(
                draw.Chance(10) ? -draw.Below(30)
                : draw.Chance(8) ? draw.Below(60 * 24 * 6)
                : draw.Below(90)
            );
            now = Instant.Max(now, AuthorityDraw.Start);
            if (draw.Chance(4))
            {
                authority = AuthorityDraw.Authority(
                    draw,
                    draw.Chance(30) ? AuthorityDraw.Ladder(draw, Number("", 2 + script.Count)) : authority.Ladder
                );
            }
            var step = new TimedApproval(Command(), now, authority);
            script.Add(step);
            register = register.Apply(step.Command, step.At, step.Authority).Register;
        }
        return [.. script];
    }

    private ApprovalCommand Command()
    {
        if (script.Count > 0 && draw.Chance(8))
        {
            return draw.Pick(script).Command;
        }
        var id = script.Count > 0 && draw.Chance(6) ? draw.Pick(script).Command.Id : Number("c", script.Count);
        return draw.Below(20) switch
        {
            < 6 => Submit(id),
            < 16 => Ballot(id),
            < 17 => Withdraw(id, Request()),
            < 18 => ApprovalCommand.Annul(id, Request(), AuthorityDraw.Person(draw.Below(10)), "the client left"),
            _ => ApprovalCommand.RecordEnd(id, Request(), AuthorityDraw.Person(draw.Below(10))),
        };
    }

    private Submission Submit(string id)
    {
        var replaces = submitted.Count > 0 && draw.Chance(40) ? Request() : null;
        var earlier = replaces is null ? null : register.RequestOf(replaces);
        var content = earlier is not null && draw.Chance(70) ? Changed(earlier.Content) : Fresh();
        submitted.Add(id);
        return ApprovalCommand.Submit(
            id,
            earlier is not null && draw.Chance(90) ? earlier.Requester : AuthorityDraw.Person(draw.Below(10)),
            content,
            replaces == id ? null : replaces,
            Reason()
        );
    }

    private ApprovalContent Fresh() =>
        ApprovalContent.Of(
            Number("client-", draw.Below(4)),
            draw.Pick("discount", "line"),
            draw.Chance(90) ? Currency.Eur : Currency.Usd,
            "policy 1",
            AuthorityDraw.Measures(draw, authority.Ladder)
        ) with
        {
            CostBasis = draw.Chance(20) ? "standard-2024" : null,
            Document = draw.Chance(20) ? "quote 7\n\"signed\" by Ünal" : null,
            Beneficiary = draw.Chance(10) ? AuthorityDraw.Person(draw.Below(10)) : null,
            Recused = draw.Chance(10) ? [AuthorityDraw.Person(draw.Below(10)), AuthorityDraw.Person(draw.Below(10))] : [],
            Payer = draw.Chance(5) ? AuthorityDraw.Person(draw.Below(10)) : null,
            AtLeastRank = draw.Chance(5) ? draw.Pick(authority.Ladder.Terms.Ranks).Name : null,
        };

    private ApprovalContent Changed(ApprovalContent content) =>
        draw.Chance(40)
            ? content
            : ApprovalContent.Of(
                content.Subject,
                content.Action,
                content.Currency,
                draw.Chance(90) ? content.Policy : "policy 2",
                AuthorityDraw.Measures(draw, authority.Ladder)
            );

    private Ballot Ballot(string id)
    {
        var asked = (
            from request in register.Requests
            from person in authority.AskedFor(request, Instant.Max(now, request.ChangedAt))
            select (request, person)
        ).ToList();
        if (asked.Count > 0 && draw.Chance(85))
        {
            var (request, person) = draw.Pick(asked);
            var column = request.Route.Steps[person.Step].Column;
            return Signed(id, request, person.Person, column, person.OnBehalfOf);
        }
        var one = AuthorityDraw.Person(draw.Below(10));
        var other = draw.Chance(20) ? AuthorityDraw.Person(draw.Below(10)) : one;
        return register.RequestOf(Request()) is { } open
            ? Signed(id, open, one, draw.Pick("sales", "finance"), other)
            : ApprovalCommand.Approve(id, "nobody-asked", "none", one, "sales", other, Reason());
    }

    private Ballot Signed(string id, ApprovalRequest request, string person, string column, string holder)
    {
        var fingerprint = draw.Chance(97) ? request.Fingerprint : "another one";
        return draw.Chance(88)
            ? ApprovalCommand.Approve(id, request.Id, fingerprint, person, column, holder, Reason())
            : ApprovalCommand.Decline(id, request.Id, fingerprint, person, column, "too much", holder);
    }

    private string Request() => submitted.Count > 0 && draw.Chance(97) ? draw.Pick(submitted) : "nobody-asked";

    private RequestClosing Withdraw(string id, string request) =>
        ApprovalCommand.Withdraw(
            id,
            request,
            draw.Chance(80) && register.RequestOf(request) is { } one ? one.Requester : AuthorityDraw.Person(draw.Below(10)),
            Reason()
        );

    private string? Reason() => draw.Chance(30) ? "because of “volume”" : null;

    private static string Number(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
