using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Accounts;

/// <summary>Collects problems; a missing rate is told once per pair of currencies, with its first day and how often it was met.</summary>
internal sealed class ProblemList
{
    private readonly List<BookProblem> problems = [];
    private readonly Dictionary<(Currency From, Currency To), (string Account, LocalDate First, int Count)> rates = [];

    public void Add(BookProblemKind kind, string account, string detail) => problems.Add(new(kind, account, detail));

    public void AddRange(IEnumerable<BookProblem> more) => problems.AddRange(more);

    public void AddMissingRate(string account, Currency from, Currency to, LocalDate on)
    {
        (string Account, LocalDate First, int Count) known = rates.GetValueOrDefault((from, to), (account, on, 0));
        var first = string.CompareOrdinal(account, known.Account) < 0 ? account : known.Account;
        rates[(from, to)] = (first, on < known.First ? on : known.First, known.Count + 1);
    }

    public ImmutableArray<BookProblem> ToImmutable() =>
        [
            .. problems
                .Concat(
                    rates.Select(rate => new BookProblem(
                        BookProblemKind.RateMissing,
                        rate.Value.Account,
                        $"{rate.Key.From} > {rate.Key.To} {LocalDatePattern.Iso.Format(rate.Value.First)}",
                        rate.Value.Count
                    ))
                )
                .OrderBy(problem => problem.Kind)
                .ThenBy(problem => problem.Account, StringComparer.Ordinal)
                .ThenBy(problem => problem.Detail, StringComparer.Ordinal),
        ];
}
