using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>
/// A policy that picks one outcome, bound to the columns of many clients: a decision table of any hit policy, or an objection policy.
/// </summary>
/// <remarks>
/// Immutable, so that several threads may run it. A run allocates nothing, but for one piece of working memory when the policy has
/// more than about 500 comparisons, joins and rules.
/// </remarks>
/// <typeparam name="TFacts">The facts whose features the policy asks.</typeparam>
/// <typeparam name="TOutcome">What is decided.</typeparam>
public sealed class ColumnRun<TFacts, TOutcome>
    where TOutcome : struct
{
    private readonly Policy<TFacts, TOutcome> policy;
    private readonly ColumnSet<TFacts> columns;
    private readonly ColumnProgram program;
    private readonly OutcomeWriter writer;
    private readonly TOutcome[] outcomeOf;

    /// <summary>Binds a policy to columns. A feature that it asks and that has no column is unknown for every client.</summary>
    /// <param name="policy">A decision table or an objection policy.</param>
    /// <param name="columns">The answers; columns that the policy does not ask are left alone.</param>
    /// <exception cref="ArgumentException">The policy is a collecting table, which does not pick one outcome.</exception>
    public ColumnRun(Policy<TFacts, TOutcome> policy, ColumnSet<TFacts> columns)
        : this(policy, columns, ColumnLanes.Best) { }

    internal ColumnRun(Policy<TFacts, TOutcome> policy, ColumnSet<TFacts> columns, ColumnLanes lanes)
    {
        this.policy = Guard.Against.Null(policy);
        this.columns = Guard.Against.Null(columns);
        if (policy.Steps.IsDefault)
        {
            throw new ArgumentException(
                "A collecting table picks no single outcome; run it as a collecting run.",
                nameof(policy)
            );
        }

        program = columns.Bind(policy.Program, policy.FeatureList, lanes);
        outcomeOf = [.. policy.Steps.Select(step => step.Outcome).Distinct()];
        writer = new(policy.Steps.Select(step => step.Numbered(NumberOf(step.Outcome))), program);
    }

    /// <summary>How many clients there are.</summary>
    public int Length => columns.Length;

    private static bool IsByte => Unsafe.SizeOf<TOutcome>() == sizeof(byte);

    /// <summary>The outcome of every client.</summary>
    /// <param name="outcomes">Receives one outcome for each client.</param>
    /// <exception cref="ArgumentException">There is not room for exactly so many outcomes.</exception>
    public void Classify(Span<TOutcome> outcomes)
    {
        columns.RefuseUnlessOneEach(outcomes.Length, nameof(outcomes));
        program.Run(outcomes.Length, new Sink(this, outcomes));
    }

    /// <summary>The decision of one client with its proof, as from its facts.</summary>
    /// <param name="client">The number of the client, from 0.</param>
    /// <param name="asOf">The date for which the columns hold.</param>
    /// <exception cref="ArgumentException">There is no such client.</exception>
    public Decision<TOutcome> Decide(int client, LocalDate asOf)
    {
        Guard.Against.OutOfRange(client, nameof(client), 0, columns.Length - 1);
        var codes = new long[policy.FeatureList.Length];
        var known = columns.Read(policy.FeatureList, client, codes);
        return policy.Decide(codes, known, asOf);
    }

    private byte NumberOf(TOutcome outcome) =>
        IsByte ? Unsafe.BitCast<TOutcome, byte>(outcome) : (byte)Array.IndexOf(outcomeOf, outcome);

    private readonly ref struct Sink(ColumnRun<TFacts, TOutcome> run, Span<TOutcome> outcomes) : IBlockSink
    {
        private readonly Span<TOutcome> outcomes = outcomes;

        [SkipLocalsInit]
        public void Take(int first, int count, ref byte rows)
        {
            var block = outcomes.Slice(first, count);
            if (IsByte)
            {
                // INVARIANT: an outcome is one byte, so that its bits are its number.
                ref var bytes = ref Unsafe.As<TOutcome, byte>(ref MemoryMarshal.GetReference(block));
                run.writer.Write(ref rows, MemoryMarshal.CreateSpan(ref bytes, count));
                return;
            }

            Span<byte> numbers = stackalloc byte[Block.Clients];
            run.writer.Write(ref rows, numbers[..count]);
            for (var client = 0; client < count; client++)
            {
                block[client] = run.outcomeOf[numbers[client]];
            }
        }
    }
}
