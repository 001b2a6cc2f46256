using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>
/// The decisions of every ledger, in memory or in a store: from what is recorded and what is asked to an answer, with the entry
/// to append. Nothing else is read, nothing is changed.
/// </summary>
public static class LedgerRules
{
    /// <summary>How many commands a set can have, itself allowed.</summary>
    public const int MaximumLinked = LedgerBounds.MaximumLinked;

    /// <summary>
    /// The answer to one command. What was recorded under its id comes first, so that a repetition never has another outcome; then
    /// the reasons in the order of <see cref="RefusalReason"/>.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="view">What is recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public static LedgerAnswer Decide(LedgerCommand command, Instant at, ILedgerView view)
    {
        Guard.Against.Null(command);
        Guard.Against.Null(view);
        LedgerBounds.Check(at);
        return view.EntryOf(command.Id) is { } entry ? LedgerAnswer.Earlier(command, entry) : command.Decide(at, view);
    }

    /// <summary>
    /// The answers to a set that is carried out as a whole or not at all, in its order; each command sees what those before it
    /// would do. The first that fails has its own reason, all others that were not carried out before say that the set failed.
    /// What was carried out before counts as a success, so repeating a set repeats its outcome.
    /// </summary>
    /// <remarks>To append: the entries of all answers that append one; after a failure at most that of the id it burnt.</remarks>
    /// <param name="commands">From 1 to <see cref="MaximumLinked"/> commands.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="view">What is recorded.</param>
    /// <exception cref="ArgumentException">There is no command, or two have one id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many commands, or the time is out of bounds.</exception>
    public static ImmutableArray<LedgerAnswer> DecideLinked(
        ImmutableArray<LedgerCommand> commands,
        Instant at,
        ILedgerView view
    )
    {
        Guard.Against.Null(view);
        if (commands.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A linked set has at least one command.", nameof(commands));
        }
        if (commands.Length > MaximumLinked)
        {
            throw Quantities.Refusal.OutOfRange(
                nameof(commands),
                $"{commands.Length} commands are more than the {MaximumLinked} of a set."
            );
        }
        if (commands.CountBy(command => command.Id, StringComparer.Ordinal).FirstOrDefault(id => id.Value > 1).Key is { } twice)
        {
            throw Quantities.Refusal.Invalid(nameof(commands), $"The id '{twice}' is used twice in one set.");
        }
        var draft = new LedgerDraft(view);
        var answers = ImmutableArray.CreateBuilder<LedgerAnswer>(commands.Length);
        foreach (var command in commands)
        {
            var answer = Decide(command, at, draft);
            answers.Add(answer);
            if (!answer.IsGranted)
            {
                return [.. commands.Select((_, index) => index == answers.Count - 1 ? answer : Undone(answers, index))];
            }
            draft.Append(answer);
        }
        return answers.MoveToImmutable();
    }

    // A command that was there before the set is still there after its failure.
    private static LedgerAnswer Undone(ImmutableArray<LedgerAnswer>.Builder answers, int index) =>
        index < answers.Count && answers[index] is { Kind: AnswerKind.Exists } exists ? exists : LedgerAnswer.LinkedFailed;
}
