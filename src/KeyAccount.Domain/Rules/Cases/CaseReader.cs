using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Reads one file of cases and gathers what is wrong with it.</summary>
internal sealed class CaseReader(CaseSubject policy, string file)
{
    private const int MostProblems = 200;
    private const int LongestFound = 80;

    private static readonly EnumWords<CasePosition> Positions = new(
        CasePosition.Below,
        CasePosition.On,
        CasePosition.Above,
        CasePosition.Other,
        CasePosition.Known,
        CasePosition.Unknown
    );

    private readonly List<CaseProblem> problems = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    private ImmutableArray<string> Columns =>
        [.. CaseFile.Before, .. policy.Questions.Select(question => CaseFile.AnswerPrefix + question.Name), .. CaseFile.After];

    public CaseReading Read(string text)
    {
        if (text.Length > CaseFile.MaximumCharacters)
        {
            Add(new(string.Empty, 1, 1), $"at most {CaseFile.MaximumCharacters} characters");
            return new([], [.. problems]);
        }

        var (rows, broken) = CsvText.Read(text);
        if (broken is { } problem)
        {
            Add(problem.At, problem.Allowed);
        }

        if (rows.IsEmpty)
        {
            Add(new(string.Empty, 1, 1), $"a line with the columns {string.Join(",", Columns)}");
            return new([], [.. problems]);
        }

        var places = Header(rows[0]);
        if (problems.Count > (broken is null ? 0 : 1))
        {
            return new([], [.. problems]);
        }

        ImmutableArray<BoundaryCase> cases = [.. rows.Skip(1).Select(row => Case(row, places)).OfType<BoundaryCase>()];
        return new(cases, [.. problems.OrderBy(noted => noted.Line).ThenBy(noted => noted.Column)]);
    }

    private Dictionary<string, int> Header(ImmutableArray<CsvText.Cell> header)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < header.Length; place++)
        {
            if (!Columns.Contains(header[place].Text))
            {
                Add(header[place], $"the columns {string.Join(",", Columns)}", Columns);
            }
            else if (!places.TryAdd(header[place].Text, place))
            {
                Add(header[place], "each column once");
            }
        }

        foreach (var missing in Columns.Where(column => !places.ContainsKey(column)))
        {
            Add(header[^1] with { Text = "no further column" }, $"a column {missing} too");
        }

        return places;
    }

    private BoundaryCase? Case(ImmutableArray<CsvText.Cell> row, Dictionary<string, int> places)
    {
        if (row.Length != places.Count)
        {
            Add(
                row[^1],
                FormattableString.Invariant($"{places.Count} cells in the line, as in the first one; here are {row.Length}")
            );
            return null;
        }

        var before = problems.Count;
        CsvText.Cell Cell(string column) => row[places[column]];
        foreach (var column in new[] { "case", "version", "rule", "feature", "cut", "outcome" })
        {
            Refuse(Cell(column), Cell(column).Text.Length == 0, "a text");
        }

        Refuse(Cell("case"), !ids.Add(Cell("case").Text), "a name that no other case has");
        Refuse(Cell("policy"), Cell("policy").Text != policy.Identity.Id, policy.Identity.Id);
        var position = Enum.GetValues<CasePosition>().Where(word => CodeWord.Of(word) == Cell("position").Text).ToList();
        Refuse(Cell("position"), position.Count == 0, string.Join(", ", Positions.All), Positions.All);
        Witness answers = new([
            .. policy.Questions.Select(question => (question, Answer(question, Cell(CaseFile.AnswerPrefix + question.Name)))),
        ]);
        return problems.Count > before
            ? null
            : new()
            {
                Id = Cell("case").Text,
                Version = Cell("version").Text,
                Rule = Cell("rule").Text,
                Feature = Cell("feature").Text,
                Cut = Cell("cut").Text,
                Position = position[0],
                Answers = answers,
                Outcome = Cell("outcome").Text,
                DeterminedBy = Cell("determined_by").Text is { Length: > 0 } codes ? [.. codes.Split("; ")] : [],
                Agreed = Cell("agreed").Text,
                SignedBy = Cell("signed_by").Text,
            };
    }

    private long? Answer(Feature question, CsvText.Cell cell)
    {
        var (code, problem) = CaseText.Read(question.Scale, cell.Text);
        if (problem is not null)
        {
            Add(
                cell,
                $"{Operands.Allowed(question.Scale)}, or {CaseText.Unknown}",
                question.Scale.Words.Select(word => word.Word)
            );
        }

        return code;
    }

    private void Refuse(CsvText.Cell cell, bool isWrong, string allowed, IEnumerable<string>? names = null)
    {
        if (isWrong)
        {
            Add(cell, allowed, names);
        }
    }

    private void Add(CsvText.Cell cell, string allowed, IEnumerable<string>? names = null)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(
                new()
                {
                    File = file,
                    Line = cell.Line,
                    Column = cell.Column,
                    Found = DocumentPrinter.Quoted(
                        cell.Text.Length > LongestFound ? cell.Text[..LongestFound] + "…" : cell.Text
                    ),
                    Allowed = allowed,
                    NearestName = names is null ? null : NearestName.Find(cell.Text, names),
                }
            );
        }
    }
}
