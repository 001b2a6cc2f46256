using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Comparing;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>A migration matrix as it is shown: rows before, columns after.</summary>
/// <param name="Id">Its name for machines.</param>
/// <param name="Title">What moves.</param>
/// <param name="Codes">The states for machines, the best first.</param>
/// <param name="Names">The same for readers.</param>
/// <param name="Counts">How many moved from the state of the row to that of the column.</param>
/// <param name="Moved">How many moved at all.</param>
internal sealed record Matrix(
    string Id,
    Label Title,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Names,
    IReadOnlyList<IReadOnlyList<int>> Counts,
    int Moved
)
{
    public int Total => Counts.Sum(row => row.Sum());

    /// <summary>Every matrix of a comparison.</summary>
    public static IReadOnlyList<Matrix> Of(PolicyComparison comparison)
    {
        var language = comparison.Language;
        var accounts = comparison.Accounts;
        List<Matrix> matrices = [];
        if (comparison.Credit is { } credit)
        {
            matrices.Add(Of("outcomes", ComparePhrase.Outcomes, credit.Outcomes, Name(CreditScales.Outcomes), Words.Write));
            matrices.Add(Of("grades", ComparePhrase.Grades, credit.Grades, grade => $"{grade}", grade => $"{grade}"));
            matrices.Add(Of("tracks", ComparePhrase.Tracks, credit.Tracks, Name(CreditScales.Tracks), Words.Write));
        }

        matrices.Add(Of("tiers", ComparePhrase.Tiers, accounts.Tiers, Name(AccountScales.Tier), Words.Write));
        matrices.Add(
            Of(
                "primary_kinds",
                ComparePhrase.PrimaryKinds,
                accounts.PrimaryKinds,
                kind => Phrase.Of(kind, language),
                Words.Write
            )
        );
        foreach (var kind in Enum.GetValues<AccountKind>())
        {
            var name = AccountScales.Kind.Format(AccountScales.Kind.Encode(kind), language);
            matrices.Add(Of($"kind_{Words.Write(kind)}", Label.Same(name), accounts.StatesOf(kind), State, Words.Write));
        }

        matrices.Add(Of("classes", Phrase.Abc, accounts.Classes, Class, AccountsTable.Class));
        return matrices;

        Func<T, string> Name<T>(NamedScale<T> scale)
            where T : struct, Enum => value => scale.Format(scale.Encode(value), language);

        string State(KindState state) =>
            state switch
            {
                KindState.Met => Phrase.Met.In(language),
                KindState.NotMet => Phrase.NotMet.In(language),
                KindState.Undetermined => Phrase.Undetermined.In(language),
                KindState.NotAssessed => ComparePhrase.NotAssessed.In(language),
            };

        string Class(AbcClass @class) =>
            @class == AbcClass.None ? ComparePhrase.NoPurchases.In(language) : AccountsTable.Class(@class);
    }

    private static Matrix Of<T>(string id, Label title, Migration<T> migration, Func<T, string> name, Func<T, string> code)
        where T : struct
    {
        List<T> states = [.. migration.States.Reverse()];
        return new(
            id,
            title,
            [.. states.Select(code)],
            [.. states.Select(name)],
            [.. states.Select(before => (IReadOnlyList<int>)[.. states.Select(after => migration[before, after])])],
            migration.Moved
        );
    }
}
