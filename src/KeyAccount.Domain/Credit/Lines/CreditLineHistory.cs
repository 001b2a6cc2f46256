using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What was carried out on one line, as it was known at an instant. Each question about a day looks at all of it.</summary>
internal sealed class CreditLineHistory
{
    private readonly CreditLineKey line;
    private readonly ImmutableArray<CreditLineEntry> entries;

    private CreditLineHistory(CreditLineKey line, ImmutableArray<CreditLineEntry> entries) =>
        (this.line, this.entries) = (line, entries);

    /// <summary>The history as it was known at an instant, itself included; null for all that is recorded.</summary>
    public static CreditLineHistory Of(ICreditLineView view, CreditLineKey line, Instant? knownAt) =>
        new(line, [.. view.EntriesOf(line).Where(entry => entry.Refusal is null && !(entry.At > knownAt))]);

    public bool IsEmpty => entries.IsEmpty;

    /// <summary>The last entry; null when there is none.</summary>
    public CreditLineEntry? Last => entries.IsEmpty ? null : entries[^1];

    /// <summary>The currency of the first terms that were proposed; null before.</summary>
    public Currency? Currency => entries.Select(entry => entry.Command).OfType<LineProposal>().FirstOrDefault()?.Terms.Currency;

    /// <summary>The grant in effect on a day, expired or not: that of the latest first day, and of these the last one recorded.</summary>
    public CreditLineEntry? GrantOn(LocalDate on) =>
        entries
            .Where(entry => entry.Granted is { } terms && terms.From <= on)
            .Aggregate(
                default(CreditLineEntry),
                (latest, entry) => latest?.Granted!.From > entry.Granted!.From ? latest : entry
            );

    /// <summary>The terms that are admitted on a day, in their grace too; null when there are none.</summary>
    public CreditLineTerms? TermsOn(LocalDate on) => GrantOn(on)?.Granted is { } terms && !IsOver(terms, on) ? terms : null;

    /// <summary>Whether a day lies after expiry and grace.</summary>
    public static bool IsOver(CreditLineTerms terms, LocalDate on) => terms.ExpiresOn?.PlusDays(terms.GraceDays) <= on;

    public LineIntervention? SuspensionOn(LocalDate on) => Open(InterventionKind.Suspend, InterventionKind.Resume, on);

    public LineIntervention? StopOn(LocalDate on) => Open(InterventionKind.Stop, InterventionKind.Lift, on);

    /// <summary>What the line is below on a day; null for none. A segment is part of its main line when nothing else is said.</summary>
    public FamilyLink? LinkOn(LocalDate on)
    {
        var latest = Linkings
            .Where(linking => linking.From <= on)
            .Aggregate(default(FamilyLinking), (latest, linking) => latest?.From > linking.From ? latest : linking);
        return latest is not null ? latest.Above
            : line.IsMain ? null
            : new(line.Main, FamilyLinkKind.Shared);
    }

    /// <summary>The terms by which the line is set aside out of another on a day; null when it is not.</summary>
    public CreditLineTerms? SetAsideOutOf(CreditLineKey parent, LocalDate on) =>
        LinkOn(on) is { Kind: FamilyLinkKind.CarveOut } link && link.Parent == parent ? TermsOn(on) : null;

    /// <summary>All that the line was ever put below.</summary>
    public IEnumerable<CreditLineKey> Parents =>
        Linkings.Select(linking => linking.Above?.Parent).OfType<CreditLineKey>().Concat(line.IsMain ? [] : [line.Main]);

    /// <summary>The days on which grants, their ends or links change something.</summary>
    public IEnumerable<LocalDate> Boundaries =>
        entries
            .Select(entry => entry.Granted)
            .OfType<CreditLineTerms>()
            .SelectMany(terms =>
                terms.ExpiresOn is { } end ? new[] { terms.From, end.PlusDays(terms.GraceDays) } : [terms.From]
            )
            .Concat(Linkings.Select(linking => linking.From));

    public CreditLineTerms? TermsOf(string proposal) =>
        entries.Select(entry => entry.Command).OfType<LineProposal>().FirstOrDefault(one => one.Id == proposal)?.Terms;

    public bool IsGranted(string proposal) =>
        entries.Any(entry => entry.Command is LineGrant grant && grant.Proposal == proposal);

    public bool IsWithdrawn(string proposal) =>
        entries.Any(entry => entry.Command is ProposalStep { Request: null } step && step.Proposal == proposal);

    /// <summary>What is proposed and neither granted nor taken back.</summary>
    public ImmutableArray<OpenProposal> OpenProposals =>
        [
            .. entries
                .Select(entry => entry.Command)
                .OfType<LineProposal>()
                .Where(one => !IsGranted(one.Id) && !IsWithdrawn(one.Id))
                .Select(one => new OpenProposal(one.Id, one.Terms, RequestFor(one.Id))),
        ];

    private IEnumerable<FamilyLinking> Linkings => entries.Select(entry => entry.Command).OfType<FamilyLinking>();

    private string? RequestFor(string proposal) =>
        entries
            .Select(entry => entry.Command)
            .OfType<ProposalStep>()
            .LastOrDefault(step => step.Proposal == proposal && step.Request is not null)
            ?.Request;

    /// <summary>The last intervention that holds on a day and was not ended by one recorded after it.</summary>
    private LineIntervention? Open(InterventionKind begins, InterventionKind ends, LocalDate on)
    {
        LineIntervention? open = null;
        foreach (var intervention in entries.Select(entry => entry.Command).OfType<LineIntervention>())
        {
            if (intervention.From > on)
            {
                continue;
            }
            if (intervention.Kind == begins && !(intervention.Until <= on))
            {
                open = intervention;
            }
            else if (intervention.Kind == ends)
            {
                open = null;
            }
        }
        return open;
    }
}
