using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>All versions of a baseline. None is ever changed or taken out: savings stay proven against the one they were proven by.</summary>
public sealed class BaselineBook
{
    private BaselineBook(ImmutableArray<SavingsBaseline> versions) => Versions = versions;

    /// <summary>A book without a version.</summary>
    public static BaselineBook Empty { get; } = new([]);

    /// <summary>The versions from the first to the last.</summary>
    public ImmutableArray<SavingsBaseline> Versions { get; }

    /// <summary>The last version; null without one.</summary>
    public SavingsBaseline? Latest => Versions.LastOrDefault();

    /// <summary>The book with a further version.</summary>
    /// <param name="during">The whole months that it is taken from.</param>
    /// <param name="sales">Net sales of those months; null when unknown.</param>
    /// <param name="figures">The categories, in any order.</param>
    /// <param name="frozenOn">The day on which it is agreed; not before that of the version before.</param>
    /// <param name="frozenBy">Who agrees.</param>
    /// <param name="reason">Why it is made.</param>
    /// <exception cref="ArgumentException">
    /// The months are not whole, there is no figure, a category stands twice, name or reason is missing, or the day is before the last version.
    /// </exception>
    public BaselineBook Freeze(
        DateRange during,
        Money? sales,
        IEnumerable<BaselineFigure> figures,
        LocalDate frozenOn,
        string frozenBy,
        string reason
    )
    {
        if (Latest is { } last && frozenOn < last.FrozenOn)
        {
            throw Refusal.Invalid(
                nameof(frozenOn),
                $"Version {last.Version} was agreed on {last.FrozenOn:uuuu-MM-dd}; {frozenOn:uuuu-MM-dd} is before it."
            );
        }
        return new(
            Versions.Add(
                SavingsBaseline.Of(Versions.Length + 1, during, sales, Guard.Against.Null(figures), frozenOn, frozenBy, reason)
            )
        );
    }

    /// <summary>The version of that number; null when there is none.</summary>
    public SavingsBaseline? Find(int version) => Versions.FirstOrDefault(one => one.Version == version);

    /// <summary>The version that was the latest on a day; null before the first.</summary>
    public SavingsBaseline? On(LocalDate day) => Versions.LastOrDefault(one => one.FrozenOn <= day);
}
