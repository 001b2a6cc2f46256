using Ardalis.GuardClauses;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The laws of policies as ready-made checks, for any test runner.</summary>
/// <example><code>
/// PolicyLaws.Check(policy, answers => new Client { Revenue = answers.Of(Clients.Revenue) });
/// </code></example>
public static class PolicyLaws
{
    /// <summary>Examines a policy and throws unless every law holds and every rule, threshold and outcome was reached.</summary>
    /// <param name="policy">A table, an objection policy or a collecting table.</param>
    /// <param name="facts">Makes the host's facts of answers; <c>null</c> to test on answers alone, without the readers.</param>
    /// <param name="options">How many cases, and from which seed.</param>
    /// <returns>The report, for its coverage.</returns>
    /// <exception cref="LawViolatedException">A law is broken or something was never reached; the message is the report.</exception>
    public static LawReport Check<TFacts, TOutcome>(
        Policy<TFacts, TOutcome> policy,
        Func<AnswerSet<TFacts>, TFacts>? facts = null,
        LawOptions? options = null
    )
        where TOutcome : struct => Check(new PolicyUnderTest<TFacts, TOutcome>(policy) { Facts = facts }, options);

    /// <summary>The same for a policy with all that a tester knows of it.</summary>
    /// <inheritdoc cref="Check{TFacts, TOutcome}(Policy{TFacts, TOutcome}, Func{AnswerSet{TFacts}, TFacts}?, LawOptions?)"/>
    public static LawReport Check<TFacts, TOutcome>(PolicyUnderTest<TFacts, TOutcome> policy, LawOptions? options = null)
        where TOutcome : struct
    {
        var report = Examine(policy, options);
        report.ThrowUnlessHolds();
        return report;
    }

    /// <summary>Examines a policy and reports, without throwing.</summary>
    public static LawReport Examine<TFacts, TOutcome>(PolicyUnderTest<TFacts, TOutcome> policy, LawOptions? options = null)
        where TOutcome : struct =>
        new Examination<TFacts, TOutcome>(
            new(Guard.Against.Null(policy), options ?? LawOptions.Default),
            options ?? LawOptions.Default
        ).Run();

    /// <summary>One law as an FsCheck property, with FsCheck's own number of cases, replay and shrinking.</summary>
    /// <exception cref="ArgumentException">The law says nothing about this policy.</exception>
    public static Property Property<TFacts, TOutcome>(
        PolicyUnderTest<TFacts, TOutcome> policy,
        Law law,
        LawOptions? options = null
    )
        where TOutcome : struct
    {
        Guard.Against.Null(law);
        var subject = new Subject<TFacts, TOutcome>(Guard.Against.Null(policy), options ?? LawOptions.Default);
        var check = LawChecks<TFacts, TOutcome>.Of(subject).First(candidate => ReferenceEquals(candidate.Law, law));
        if (check.NotApplicable is { } reason)
        {
            throw new ArgumentException($"The law {law.Id} says nothing about this policy: {reason}.", nameof(law));
        }

        return Prop.ForAll(
            Arb.From(Draw.From(draw => check.Drawn(draw, subject.Drawn(draw))), LawCase<TFacts>.Shrink),
            (LawCase<TFacts> drawn) => check.Check(drawn).Broken is { } broken ? false.Label(broken) : true.ToProperty()
        );
    }
}
