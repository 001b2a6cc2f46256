using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tests.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class AlertFormTests() : PolicyFormTests<AlertTerms>(AlertForm.Shipped, Own, AlertTerms.Shipped, "signals", "signal")
{
    private static readonly AlertTerms Own = new()
    {
        Identity = PolicyIdentity.SignedBy("finance", "ours", "2"),
        Quiet = Duration.Zero,
        QuietOf = ImmutableSortedDictionary
            .Create<string, Duration>(StringComparer.Ordinal)
            .Add("WATCH-02", Duration.FromHours(36))
            .Add("WATCH-01", Duration.Zero),
    };

    [Theory]
    [InlineData(
        "\"quiet\": \"PT0S\",\n  \"signals\"",
        "\"quiet\": \"-P1D\",\n  \"signals\"",
        PolicyDocumentFault.OutsideDomain,
        "$.quiet"
    )]
    [InlineData("\"quiet\": \"PT0S\",\n  \"signals\"", "\"signals\"", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("P1DT12H", "P1M", PolicyDocumentFault.OutsideDomain, "$.signals[1].quiet")]
    [InlineData("WATCH-02", "WATCH-01", PolicyDocumentFault.Refused, "$.signals[1].signal")]
    [InlineData("WATCH-02", "WATCH 02", PolicyDocumentFault.IllegalCharacter, "$.signals[1].signal")]
    public void What_is_wrong_is_told_where_it_stands(string place, string change, PolicyDocumentFault fault, string path) =>
        IsTold(place, change, fault, path);
}
