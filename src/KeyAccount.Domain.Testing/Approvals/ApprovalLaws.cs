using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;

namespace KeyAccount.Domain.Testing.Approvals;

/// <summary>What holds of the entries of every register, wherever they are kept: to be asked of a store after it was used hard.</summary>
public static class ApprovalLaws
{
    /// <summary>
    /// One sentence for each way in which the entries break a law; empty when they break none. D3 and E4: who asks, profits or pays
    /// signed nothing, and nobody signed twice in a step or for two columns. D8: what was signed was open, and the content the one
    /// that was seen. K15: an id is recorded once. Replay: each entry follows from those before it.
    /// </summary>
    /// <param name="entries">All entries of one register, in their order.</param>
    public static ImmutableArray<string> Violations(IEnumerable<ApprovalEntry> entries)
    {
        ImmutableArray<ApprovalEntry> all = [.. Guard.Against.Null(entries)];
        var twice = all.CountBy(entry => entry.Command.Id, StringComparer.Ordinal)
            .Where(id => id.Value > 1)
            .Select(id => $"K15: the id '{id.Key}' is recorded twice.")
            .ToList();
        try
        {
            var register = ApprovalRegister.Replay(all);
            return [.. register.Requests.SelectMany(Duties), .. all.SelectMany(entry => Seen(entry, register)), .. twice];
        }
        catch (ArgumentException broken)
        {
            return [$"Replay: {broken.Message}", .. twice];
        }
    }

    private static IEnumerable<string> Duties(ApprovalRequest request)
    {
        string?[] excluded =
        [
            request.Requester,
            request.Content.Beneficiary,
            request.Content.Payer,
            .. request.Content.Recused,
        ];
        foreach (var one in request.Signatures)
        {
            if (excluded.Contains(one.Person) || excluded.Contains(one.OnBehalfOf))
            {
                yield return $"E4: '{one.Person}' signed '{request.Id}' in spite of the separation of duties.";
            }
        }
        foreach (var own in request.Signatures.GroupBy(one => one.Person, StringComparer.Ordinal))
        {
            if (
                own.CountBy(one => one.Step).Any(step => step.Value > 1)
                || own.DistinctBy(one => request.Route.Steps[one.Step].Column).Count() > 1
            )
            {
                yield return $"D3: '{own.Key}' signed '{request.Id}' twice where others had to.";
            }
        }
    }

    private static IEnumerable<string> Seen(ApprovalEntry entry, ApprovalRegister register)
    {
        if (entry is { Refusal: null, Command: Ballot ballot } && register.RequestOf(ballot.Request) is { } request)
        {
            if (ballot.Fingerprint != request.Fingerprint)
            {
                yield return $"D8: '{ballot.Id}' is about another content than '{request.Id}'.";
            }
            if (entry.At >= request.Deadline)
            {
                yield return $"D8: '{ballot.Id}' came at the deadline of '{request.Id}' or later.";
            }
        }
    }
}
