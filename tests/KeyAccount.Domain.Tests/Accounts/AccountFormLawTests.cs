using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Testing;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>law:P11 for the policies of accounts, with statements, bands and numbers of any kind.</summary>
public class AccountFormLawTests
{
    private const int Policies = 60;

    private static readonly PolicyIdentity Signed = PolicyIdentity.SignedBy("a generator", "any", "1");
    private static readonly PolicyPeriod Period = PolicyPeriod.StartingOn(new(2026, 1, 1));
    private static readonly FeatureCatalog<AccountFacts> Catalog = AccountCatalog.With(AccountAmounts.In(Currency.Jpy));

    [Fact]
    public void Kinds_of_any_statements_survive()
    {
        var policies =
            from statements in SpecificationGenerators.Over(Catalog.Features).ListOf(4)
            from order in Gen.Shuffle<AccountKind>([
                AccountKind.MajorEconomic,
                AccountKind.Important,
                AccountKind.Group,
                AccountKind.Strategic,
            ])
            select KindPolicy.Of(Signed, statements[0], statements[1], statements[2], statements[3], order.ToImmutableArray());
        Survive(KindForm.Over(Catalog), policies);
    }

    [Fact]
    public void Axes_of_any_bands_survive()
    {
        var cards = PolicyGenerators.Scorecards(Catalog.Features);
        Survive(
            ImportanceForm.Over(Catalog),
            from attractiveness in cards
            from strength in cards
            select ImportancePolicy.Of(Signed, attractiveness, strength)
        );
    }

    [Fact]
    public void Tiers_of_any_numbers_survive() =>
        Survive(
            TierForm.Shipped,
            from lines in Gen.Choose(0, 10_000).ListOf(3).Select(lines => lines.Order().ToList())
            where lines[0] < lines[2]
            from whole in Gen.Choose(1, 1_000).ListOf(4)
            select TierPolicy.Of(
                Signed,
                new()
                {
                    Demote = lines[0] / 100m,
                    Line = lines[1] / 100m,
                    Promote = lines[2] / 100m,
                    DwellMonths = whole[0],
                    Capacity = Share.FromBasisPoints(whole[1]),
                    SmallestCapacity = whole[2],
                    PerManager = whole[3],
                }
            )
        );

    private static void Survive<TPolicy>(PolicyForm<TPolicy> form, Gen<TPolicy> policies)
        where TPolicy : class
    {
        var fingerprints = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies.Sample(Policies, new Rnd(23), 50))
        {
            var document = form.Document(policy, "generated", Period);
            var again = form.Read(document.Text, "x").Required();
            Assert.Equal(policy, again.Policy);
            Assert.Equal(document, again);
            fingerprints.Add(document.Fingerprint);
        }

        Assert.InRange(fingerprints.Count, Policies / 2, Policies);
    }
}
