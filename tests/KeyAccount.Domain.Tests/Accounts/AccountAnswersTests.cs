using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class AccountAnswersTests
{
    private static readonly Gen<AccountFacts> AnyFacts =
        from isKnown in Gen.Elements(true, true, false).ArrayOf(20)
        from flag in Gen.Elements(true, false).ArrayOf(4)
        from number in Gen.Choose(0, 100).ArrayOf(8)
        from days in Gen.Choose(-40, 1_500).ArrayOf(6)
        select Written(isKnown, flag, number, days);

    [Fact]
    public void Answers_agree_with_the_readers_of_every_feature()
    {
        var sheet = AccountAnswers.Sheet;
        var met = new bool[sheet.Features.Length, 2];
        Prop.ForAll(
                AnyFacts.ToArbitrary(),
                facts =>
                {
                    var codes = new long[sheet.Features.Length];
                    var known = sheet.Read(facts, codes);
                    for (var place = 0; place < codes.Length; place++)
                    {
                        var isKnown = sheet.Features[place].TryRead(facts, out var code);
                        met[place, isKnown ? 1 : 0] = true;
                        if (isKnown != (((known >> place) & 1) != 0) || (isKnown && code != codes[place]))
                        {
                            return false;
                        }
                    }
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.All(met.Cast<bool>(), Assert.True);
    }

    [Fact]
    public void The_shipped_policy_is_read_through_the_sheet() =>
        Assert.All(KindPolicy.Shipped.Table.Features, feature => Assert.Contains(feature, AccountAnswers.Sheet.Features));

    /// <summary>Facts with some answers known; enumerations also take one value beyond those declared, which counts as unknown.</summary>
    private static AccountFacts Written(bool[] isKnown, bool[] flag, int[] number, int[] days) =>
        new()
        {
            Account = "A",
            AsOf = AsOf,
            Figures = new()
            {
                ActiveMonths = isKnown[0] ? number[0] % 13 : null,
                LastTwelveMonths = isKnown[1] ? Money.OfMinor(number[1] - 50, Currency.Eur) : null,
            },
            Standing = isKnown[2] ? Facts.Standing with { Abc = (AbcClass)(number[2] % 5) } : null,
            Sector = isKnown[3] ? (KeySector)(number[3] % 10) : null,
            Profile = !isKnown[4]
                ? null
                : new()
                {
                    Account = "A",
                    SectorEvidencedOn = isKnown[5] ? AsOf.PlusDays(-days[0]) : null,
                    PubliclyOwned = isKnown[6] ? flag[0] : null,
                    PubliclyMandated = isKnown[7] ? flag[1] : null,
                    DesignatedCritical = isKnown[8] ? flag[2] : null,
                    Tie = isKnown[9] ? (ValueChainTie)(number[4] % 8) : null,
                    TieSince = isKnown[10] ? AsOf.PlusDays(-days[1]) : null,
                    TieDocumentedOn = isKnown[11] ? AsOf.PlusDays(-days[2]) : null,
                    TieMonths = isKnown[12] ? number[5] : null,
                    EquityShare = isKnown[13] ? Share.Percent(number[6]) : null,
                    Potential = isKnown[14] ? number[7] : null,
                    AssessedOn = isKnown[15] ? AsOf.PlusDays(-days[3]) : null,
                    AssessedBy = isKnown[16] ? "first" : null,
                    CountersignedBy = isKnown[17] ? (flag[3] ? "First " : "second") : null,
                    Observation = !isKnown[18]
                        ? null
                        : new()
                        {
                            Grade = ObservationGrade.Of($"{(char)('A' + (number[0] % 6))}{1 + (number[1] % 6)}"),
                            ObservedOn = AsOf,
                            Expires = isKnown[19] ? AsOf.PlusDays(days[4] - 700) : null,
                        },
                },
        };
}
