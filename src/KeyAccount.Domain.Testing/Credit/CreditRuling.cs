using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>What a way of evaluating credit answered: the kernel's own, a service, or code by hand that claims to do the same.</summary>
public sealed record CreditRuling
{
    /// <summary>What came of it.</summary>
    public required CreditOutcome Outcome { get; init; }

    /// <summary>How much is known.</summary>
    public required EvidenceTrack Track { get; init; }

    /// <summary>The grade; null when deferred or referred.</summary>
    public CreditGrade? Grade { get; init; }

    /// <summary>The score from 0 to 100; null when there is none.</summary>
    public decimal? Score { get; init; }

    /// <summary>The recommended line; null when there is none.</summary>
    public Money? Line { get; init; }

    /// <summary>The limit that binds the line; null without one.</summary>
    public LinePartKind? Binding { get; init; }

    /// <summary>Every limit that the line was held to.</summary>
    public ImmutableArray<LinePart> Parts { get; init; } = [];

    /// <summary>What the line would change.</summary>
    public LineChange Change { get; init; }

    /// <summary>Every reason against it, the weightiest first.</summary>
    public ImmutableArray<CreditReason> Reasons { get; init; } = [];

    /// <summary>What the readers of a circle are shown; nothing by default.</summary>
    public Func<Audience, CreditView> ShownTo { get; init; } = _ => new();

    /// <summary>Whether open credit may be given on it.</summary>
    public bool IsGranting => Outcome is CreditOutcome.Provisional or CreditOutcome.Graded;

    /// <summary>All that an evaluation says, with what further renderers write of it.</summary>
    public static CreditRuling Of(
        CreditEvaluation evaluation,
        params ImmutableArray<Func<CreditEvaluation, Audience, Language, string>> renderers
    ) =>
        new()
        {
            Outcome = Guard.Against.Null(evaluation).Outcome,
            Track = evaluation.Track,
            Grade = evaluation.Grade,
            Score = evaluation.Score,
            Line = evaluation.Line?.Amount,
            Binding = evaluation.Line?.Binding,
            Parts = evaluation.Line?.Parts ?? [],
            Change = evaluation.Change,
            Reasons = [.. evaluation.Reasons().Select(CreditReason.Of)],
            ShownTo = reader => CreditView.Of(evaluation, reader, renderers),
        };

    /// <summary>The outcome from the worst to the best: barred, referred, deferred, granted.</summary>
    internal int Rank =>
        Outcome switch
        {
            CreditOutcome.Barred => 0,
            CreditOutcome.Referred => 1,
            CreditOutcome.Deferred => 2,
            CreditOutcome.Provisional or CreditOutcome.Graded => 3,
        };

    /// <summary>Whether it falls short of open terms for what was asked.</summary>
    internal bool IsAdverse(CreditFacts facts, Money step) =>
        !IsGranting
        || !(Grade >= CreditGrade.C)
        || (
            facts.File?.RequestedLine is { } asked
            && !(Line?.MinorUnits >= asked.MinorUnits - (asked.MinorUnits % step.MinorUnits))
        );

    /// <summary>The limit of a kind; null when it was not looked at or can't be told.</summary>
    internal Money? Limit(LinePartKind kind) => Parts.FirstOrDefault(part => part.Kind == kind).Amount;

    /// <summary>All but what readers are shown, in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Outcome} {Track} {Grade} {Score} {Line} {Binding} {Change} [{string.Join(", ", Parts.Select(part => $"{part.Kind} {part.Amount}"))}] [{string.Join(", ", Reasons.Select(reason => $"{reason.Code} {reason.Weight} {reason.Actual}"))}]"
        );
}
