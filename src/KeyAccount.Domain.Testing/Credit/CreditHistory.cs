using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Finds out by trying what a question about events listens to, since only its reader knows.</summary>
internal static class CreditHistory
{
    private const int MostMonths = 120;

    private static readonly ImmutableArray<CreditEventKind> Kinds = [.. Enum.GetValues<CreditEventKind>()];

    /// <summary>The same debtor, of whom the question about events is answered so.</summary>
    public static CreditFacts With(CreditFacts facts, Flag<CreditFacts> question, bool? answer) =>
        answer switch
        {
            null => facts.Filed(file => file with { Events = null }),
            false => facts.Filed(file => file with { Events = Without(facts, question) }),
            true => Kinds
                .Select(kind => facts.Filed(file => file with { Events = Add(file.Events, kind, facts.AsOf) }))
                .FirstOrDefault(changed => question.Read(changed) == true, facts),
        };

    /// <summary>The days, as months back, on which an event just still counts for one of the questions.</summary>
    public static ImmutableArray<int> Cuts(IEnumerable<Flag<CreditFacts>> questions, LocalDate asOf)
    {
        var blank = CreditFactsMaker.Blank(asOf);
        bool Counts(Flag<CreditFacts> question, CreditEventKind kind, LocalDate day) =>
            question.Read(blank.Filed(file => file with { Events = Add(null, kind, day) })) == true;

        return
        [
            .. questions
                .SelectMany(question =>
                    Kinds
                        .Where(kind => Counts(question, kind, asOf))
                        .SelectMany(kind =>
                            Enumerable
                                .Range(1, MostMonths)
                                .Where(months =>
                                    Counts(question, kind, asOf.PlusMonths(-months))
                                    && !Counts(question, kind, asOf.PlusMonths(-months).PlusDays(-1))
                                )
                        )
                )
                .Distinct()
                .Order(),
        ];
    }

    private static CreditEvents Add(CreditEvents? events, CreditEventKind kind, LocalDate day) =>
        CreditEvents.Of((events?.All ?? []).Add(new(kind, day)));

    /// <summary>The register without the events that answer the question with yes.</summary>
    private static CreditEvents Without(CreditFacts facts, Flag<CreditFacts> question) =>
        CreditEvents.Of(
            (facts.File?.Events?.All ?? []).Where(happened =>
                question.Read(facts.Filed(file => file with { Events = CreditEvents.Of(happened) })) != true
            )
        );
}
