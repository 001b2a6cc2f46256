using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Verification;

public class VerifiedVersionTests
{
    private static readonly VerifiedPolicy<KindPolicy> Kinds = AccountPolicyVerifier.Verify(KindPolicy.Shipped).OrThrow();

    [Fact]
    public void A_book_of_verified_versions_gives_the_one_in_effect()
    {
        var version = VerifiedVersion<KindPolicy>.Of(Kinds, PolicyPeriod.StartingOn(new(2026, 1, 1)));
        var book = PolicyBook<KindPolicy>.Of(version);

        Assert.Same(KindPolicy.Shipped, book.AsOf("account-kinds", new LocalDate(2026, 6, 30)).Policy);
        Assert.False(book.TryFind("account-kinds", new LocalDate(2025, 12, 31), out _));
    }

    [Fact]
    public void A_version_of_nothing_is_refused() =>
        Assert.Throws<ArgumentNullException>(() =>
            VerifiedVersion<KindPolicy>.Of(null!, PolicyPeriod.StartingOn(new(2026, 1, 1)))
        );
}
