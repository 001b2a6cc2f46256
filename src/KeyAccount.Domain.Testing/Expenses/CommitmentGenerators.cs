using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>Scripts of requests, orders, invoices, cancellations, revisions and transfers, by clerks who see everything or a little less.</summary>
public static class CommitmentGenerators
{
    // As often as they make trouble: what cancels and what cuts must meet what is open.
    private static readonly ImmutableArray<CommitmentActKind> Kinds =
    [
        CommitmentActKind.Request,
        CommitmentActKind.Request,
        CommitmentActKind.Order,
        CommitmentActKind.Order,
        CommitmentActKind.Order,
        CommitmentActKind.Invoice,
        CommitmentActKind.Invoice,
        CommitmentActKind.Incur,
        CommitmentActKind.Cancel,
        CommitmentActKind.Cancel,
        CommitmentActKind.Amend,
        CommitmentActKind.Revise,
        CommitmentActKind.Transfer,
    ];

    /// <summary>Scripts of so many acts, for budgets of some hundred minor units.</summary>
    /// <exception cref="ArgumentException">The length is below zero.</exception>
    public static Gen<ImmutableArray<CommitmentAct>> Scripts(int length)
    {
        Guard.Against.Negative(length);
        return Draw.From(draw => Enumerable.Range(1, length).Select(number => Act(draw, number)).ToImmutableArray());
    }

    private static CommitmentAct Act(Draw draw, int number) =>
        new(
            draw.Pick(Kinds),
            draw.Chance(8) && number > 1 ? 1 + draw.Below(number - 1) : number,
            draw.Chance(15) ? 0 : Math.Max(0, number - 1 - draw.Below(6)),
            draw.Between(0, 120),
            draw.Chance(20),
            draw.Chance(70) ? 0 : draw.Below(4)
        );
}
