using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Tests.Credit;
using KeyAccount.Domain.Tests.Credit.Checks;
using KeyAccount.Domain.Tests.Documentation;
using KeyAccount.Domain.Tests.Quantities;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>The boundary cases of the shipped policies, as they are written down beside this file.</summary>
public class ShippedCaseTests
{
    private const string Folder = "tests/KeyAccount.Domain.Tests/Rules/Cases/Shipped";

    private static readonly Dictionary<string, CaseSubject> Shipped = (
        (IEnumerable<CaseSubject>)
            [
                .. AccountCases.SubjectsOf(KindPolicy.Shipped),
                .. AccountCases.SubjectsOf(ImportancePolicy.Shipped),
                .. AccountCases.SubjectsOf(TierPolicy.Shipped),
                .. CreditCases.SubjectsOf(Debtor.Shipped),
                .. CreditCheckCases.SubjectsOf(Paper.Small),
            ]
    ).ToDictionary(subject => subject.Identity.Id, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Shipped.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_written_cases_come_out_as_agreed(string policy)
    {
        var cases = CaseFile.Read(Shipped[policy], Written(policy), policy + ".csv").Required();

        Assert.NotEmpty(cases);
        Assert.Empty(BoundaryCases.Check(Shipped[policy], cases));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_written_cases_are_those_of_the_policy(string policy) => Assert.Equal(Drawn(policy), Written(policy));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_culture_draws_the_same_cases(string policy) =>
        Assert.All(Cultures.All, culture => Cultures.Under(culture.Data, () => Assert.Equal(Written(policy), Drawn(policy))));

    [Fact]
    public void Every_file_belongs_to_a_policy() =>
        Assert.Equal(
            Shipped.Keys.Select(policy => PathOf(policy)).Order(StringComparer.Ordinal),
            Repository.Files(Folder, "*.csv")
        );

    [Fact]
    public void No_shipped_cut_is_without_effect() =>
        Assert.Empty(Shipped.Values.SelectMany(subject => BoundaryCases.Of(subject).WithoutEffect));

    /// <summary>Writes them anew: only when it is asked for, see CONTRIBUTING.md.</summary>
    [Fact(Explicit = true)]
    public void Write_the_cases()
    {
        foreach (var policy in Shipped.Keys)
        {
            File.WriteAllText(Path.Combine(Repository.Root, PathOf(policy)), Drawn(policy));
        }
    }

    private static string Drawn(string policy) => CaseFile.Write(Shipped[policy], BoundaryCases.Of(Shipped[policy]).Cases);

    private static string Written(string policy) => Repository.Read(PathOf(policy));

    private static string PathOf(string policy) => $"{Folder}/{policy}.csv";
}
