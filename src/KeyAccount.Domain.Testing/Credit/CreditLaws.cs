using Ardalis.GuardClauses;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>The laws of credit as ready-made checks of a host's own policy, for any test runner.</summary>
/// <example><code>
/// CreditLaws.Check(OurCredit.Policy);
/// </code></example>
public static class CreditLaws
{
    /// <summary>
    /// Examines a policy as the kernel carries it out, and throws unless every law holds and every outcome, track, grade, rule, limit
    /// and side of a cut was reached.
    /// </summary>
    /// <param name="policy">A policy of one's own terms, tables and scorecards.</param>
    /// <param name="options">How many debtors, and from which seed; a thousand by default.</param>
    /// <returns>The report, for its coverage.</returns>
    /// <exception cref="LawViolatedException">A law is broken or something was never reached; the message is the report.</exception>
    public static LawReport Check(CreditPolicy policy, LawOptions? options = null) =>
        Check(new CreditUnderTest(policy), options);

    /// <summary>The same for a host's own way of evaluating, which answers as the kernel does.</summary>
    /// <param name="policy">The policy that it claims to carry out.</param>
    /// <param name="evaluate">The host's own function.</param>
    /// <param name="options">How many debtors, and from which seed; a thousand by default.</param>
    /// <exception cref="LawViolatedException">A law is broken or something was never reached; the message is the report.</exception>
    public static LawReport Check(CreditPolicy policy, Func<CreditFacts, CreditEvaluation> evaluate, LawOptions? options = null)
    {
        Guard.Against.Null(evaluate);
        return Check(
            new CreditUnderTest(policy) { CarriedOutBy = (_, facts) => CreditRuling.Of(evaluate(facts)), TogetherBy = null },
            options
        );
    }

    /// <summary>The same for a policy with all that a tester knows of it.</summary>
    /// <inheritdoc cref="Check(CreditPolicy, LawOptions?)"/>
    public static LawReport Check(CreditUnderTest policy, LawOptions? options = null)
    {
        var report = Examine(policy, options);
        report.ThrowUnlessHolds();
        return report;
    }

    /// <summary>Examines a policy and reports, without throwing.</summary>
    public static LawReport Examine(CreditUnderTest policy, LawOptions? options = null) =>
        new CreditExamination(Guard.Against.Null(policy), options ?? LawOptions.Default).Run();

    /// <summary>One law as an FsCheck property, with FsCheck's own number of cases, replay and shrinking.</summary>
    /// <exception cref="ArgumentException">The law is not one of credit, or says nothing about this policy.</exception>
    public static Property Property(CreditUnderTest policy, Law law, LawOptions? options = null)
    {
        Guard.Against.Null(law);
        var stated = options ?? LawOptions.Default;
        var subject = new CreditSubject(Guard.Against.Null(policy), stated);
        var check =
            CreditLawCheck.Of(subject).FirstOrDefault(candidate => ReferenceEquals(candidate.Law, law))
            ?? throw new ArgumentException($"The law {law.Id} is not one of credit.", nameof(law));
        if (check.NotApplicable is { } reason)
        {
            throw new ArgumentException($"The law {law.Id} says nothing about this policy: {reason}.", nameof(law));
        }

        return Prop.ForAll(
            Arb.From(
                Draw.From(draw => (Facts: subject.Debtors.Facts(draw, stated.Mix), Seed: draw.Next())),
                drawn => CreditShrinkers.Shrink(drawn.Facts).Select(simpler => (simpler, drawn.Seed))
            ),
            drawn =>
                check.Check(drawn.Facts, new Draw(drawn.Seed)).Broken is { } broken ? false.Label(broken) : true.ToProperty()
        );
    }
}
