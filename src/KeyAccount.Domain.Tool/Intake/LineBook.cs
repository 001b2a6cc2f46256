using System.Globalization;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The lines and families of the files as the register that the domain reads: what stands in a file was granted.</summary>
internal sealed class LineBook
{
    /// <summary>When everything that the files say was known.</summary>
    public static readonly Instant Known = Instant.FromUtc(2000, 1, 1, 0, 0);

    private static readonly LineActor Clerk = LineActor.Person("file");

    private readonly CreditLineRegister register;
    private readonly Dictionary<string, CreditLineKey> keys;
    private readonly Dictionary<CreditLineKey, string> names;
    private readonly ILookup<string, GrantedLine> rows;

    private LineBook(CreditLineRegister register, Dictionary<string, CreditLineKey> keys, ILookup<string, GrantedLine> rows) =>
        (this.register, this.keys, names, this.rows) = (
            register,
            keys,
            keys.ToDictionary(pair => pair.Value, pair => pair.Key),
            rows
        );

    /// <summary>The accounts that have a line or are in a family.</summary>
    public IEnumerable<string> Accounts => keys.Keys;

    /// <summary>The register of the files, and what is wrong with families, each with the line of its row.</summary>
    public static (LineBook Book, IReadOnlyList<(long Line, string Message)> Problems) Of(
        IReadOnlyCollection<GrantedLine> lines,
        IReadOnlyCollection<FamilyRow> families,
        Currency currency
    )
    {
        Dictionary<string, CreditLineKey> keys = new(StringComparer.Ordinal);
        foreach (
            var account in lines
                .Select(line => line.Account)
                .Concat(families.SelectMany(family => new[] { family.Account, family.Parent }))
        )
        {
            // Accounts may be any text and keys of lines are identifiers, so lines go by number.
            keys.TryAdd(account, CreditLineKey.Of($"a{keys.Count.ToString(CultureInfo.InvariantCulture)}"));
        }

        var rows = lines.ToLookup(line => line.Account, StringComparer.Ordinal);
        var register = CreditLineRegister.Replay(Entries(rows, keys));
        List<(long Line, string Message)> problems = [];
        var authority = AuthorityIn(currency);
        foreach (var family in families)
        {
            var link = CreditLineCommand.Link(
                $"f{family.Line.ToString(CultureInfo.InvariantCulture)}",
                keys[family.Account],
                keys[family.Parent],
                family.Link,
                family.From,
                Clerk
            );
            (register, var answer) = register.Apply(link, Known, authority, ApprovalRegister.Empty);
            if (answer.Refusal is { } refusal)
            {
                problems.Add((family.Line, Message(family, refusal)));
            }
        }

        return (new LineBook(register, keys, rows), problems);
    }

    /// <summary>The line of an account with those above it on a day; null when the files do not name it.</summary>
    public LineChain? ChainOf(string account, LocalDate on) =>
        keys.GetValueOrDefault(account) is { } key ? register.ChainAt(key, on, Known) : null;

    /// <summary>The account of a line.</summary>
    public string NameOf(CreditLineKey line) => names[line];

    /// <summary>The row that holds on a day, or the first one; null when the account has none.</summary>
    public GrantedLine? RowOf(string account, LocalDate on)
    {
        var sorted = rows[account].OrderBy(row => row.Terms.From).ToList();
        return sorted.LastOrDefault(row => row.Terms.From <= on) ?? sorted.FirstOrDefault();
    }

    /// <summary>Every day on which a line of an account may change.</summary>
    public IEnumerable<LocalDate> DaysOf(string account) =>
        rows[account]
            .SelectMany(row =>
                (
                    (LocalDate?[])
                        [
                            row.Terms.From,
                            row.Terms.ExpiresOn,
                            row.Terms.ExpiresOn?.PlusDays(row.Terms.GraceDays),
                            .. row.Terms.Temporary.SelectMany(one => new LocalDate?[] { one.First, one.Last.PlusDays(1) }),
                        ]
                ).OfType<LocalDate>()
            );

    private static IEnumerable<CreditLineEntry> Entries(
        ILookup<string, GrantedLine> rows,
        Dictionary<string, CreditLineKey> keys
    )
    {
        var sequence = 0L;
        foreach (var account in rows)
        {
            LineWord before = LineWord.Active;
            foreach (var row in account.OrderBy(row => row.Terms.From))
            {
                foreach (var (command, granted) in Commands(keys[account.Key], row, before, sequence))
                {
                    yield return new CreditLineEntry
                    {
                        Sequence = ++sequence,
                        At = Known,
                        Command = command,
                        Granted = granted,
                    };
                }

                before = row.Status;
            }
        }
    }

    private static IEnumerable<(CreditLineCommand Command, CreditLineTerms? Granted)> Commands(
        CreditLineKey key,
        GrantedLine row,
        LineWord before,
        long sequence
    )
    {
        const string Why = "as the file says";
        string Id(char kind) => $"{kind}{sequence.ToString(CultureInfo.InvariantCulture)}";
        yield return (CreditLineCommand.Propose(Id('p'), key, row.Terms, Clerk), null);
        yield return (CreditLineCommand.Grant(Id('g'), key, Id('p'), null, Clerk), row.Terms);
        var from = row.Terms.From;
        if (before == LineWord.Stopped)
        {
            yield return (CreditLineCommand.Lift(Id('l'), key, from, Clerk, Why), null);
        }

        if (before == LineWord.Suspended)
        {
            yield return (CreditLineCommand.Resume(Id('r'), key, from, Clerk, Why), null);
        }

        if (row.Status == LineWord.Stopped)
        {
            yield return (CreditLineCommand.Stop(Id('s'), key, row.StatusOn, Clerk, Why), null);
        }

        if (row.Status == LineWord.Suspended)
        {
            yield return (CreditLineCommand.Suspend(Id('s'), key, row.StatusOn, null, Clerk, Why), null);
        }
    }

    private static string Message(FamilyRow family, CreditLineRefusal refusal) =>
        refusal.Reason switch
        {
            CreditLineRefusalReason.Circle => $"{family.Account} would be above itself: the families form a circle",
            CreditLineRefusalReason.TooDeep => $"the family would have more than {LineChain.MaximumLevels} levels",
            CreditLineRefusalReason.CarveOutNeedsAmount =>
                $"what {family.Account} gets out of {family.Parent} must be an amount: a part set aside needs a limit of an amount on both sides",
            CreditLineRefusalReason.CarveOutsExceed => refusal.Figures is { } figures
                ? $"more is set aside out of {family.Parent} than there is on {DateText.Iso(figures.On)}: {figures.SetAside?.ToString() ?? "a part without an amount"} of {figures.Limit?.ToString() ?? "no amount"}"
                : $"more is set aside out of {family.Parent} than there is",
            CreditLineRefusalReason.DifferentCurrency
            or CreditLineRefusalReason.EntryNotFound
            or CreditLineRefusalReason.PersonNeeded
            or CreditLineRefusalReason.ProposalNotFound
            or CreditLineRefusalReason.ProposalWithdrawn
            or CreditLineRefusalReason.AlreadyGranted
            or CreditLineRefusalReason.ApprovalNeeded
            or CreditLineRefusalReason.ApprovalNotFound
            or CreditLineRefusalReason.NotCovered
            or CreditLineRefusalReason.NothingToLift
            or CreditLineRefusalReason.NotLinked => $"{family.Account} can't be below {family.Parent}: {refusal.Reason}",
        };

    /// <summary>Links need nobody's approval, so any ladder will do.</summary>
    private static LineAuthority AuthorityIn(Currency currency) => LineAuthority.Under(AnyLadder.In(currency));
}
