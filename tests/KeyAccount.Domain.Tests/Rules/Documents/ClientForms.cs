using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Tests.Rules.Documents;

/// <summary>Forms over the small facts of these tests, and a document of every shape of statement.</summary>
internal static class ClientForms
{
    public static readonly FeatureCatalog<Client> Catalog = FeatureCatalog<Client>
        .Of(
            Clients.Revenue,
            Clients.Margin,
            Clients.Orders,
            Clients.DaysLate,
            Clients.Since,
            Clients.Segment,
            Clients.Risk,
            Clients.Signs,
            Clients.Insured
        )
        .WithFamilies(
            FeatureFamily<Client>.Of(
                "orders_",
                "_months",
                1,
                24,
                months =>
                    Features<Client>.Count(
                        $"orders_{months}_months",
                        Label.Same($"orders in {months} months"),
                        null,
                        client => client.Orders
                    )
            )
        );

    public static readonly TableForm<Client, Tier> Tiers = new("client-tiers", Catalog, Clients.Tiers);

    public static readonly ObjectionForm<Client> Objections = new("objections", Catalog);

    public static readonly ScorecardForm<Client> Cards = new("client-score", Catalog);

    /// <summary>A document in its one form.</summary>
    public const string Text = """
        {
          "schemaVersion": 1,
          "policy": "client-tiers",
          "id": "tiers",
          "version": "2",
          "owner": "Head of sales",
          "purpose": "Who gets which attention",
          "effective": { "from": "2026-01-01", "until": null },
          "fingerprint": "FINGERPRINT",
          "hit": "first",
          "otherwise": "open",
          "whenUnknown": "watch",
          "rules": [
            {
              "code": "T-01",
              "when": {
                "all": [
                  { "feature": "revenue", "atLeast": "500000.00 EUR" },
                  {
                    "any": [
                      { "feature": "margin", "above": "12.50 %" },
                      { "feature": "since", "below": "2020-02-29" }
                    ]
                  },
                  { "not": { "feature": "signs", "hasAny": ["blocked", "insolvent"] } }
                ]
              },
              "outcome": "gold",
              "severity": "note",
              "audience": "sales",
              "source": "Handbook 3.1"
            },
            {
              "code": "T-02",
              "when": {
                "all": [
                  { "feature": "segment", "isAnyOf": ["industry", "health"] },
                  { "feature": "orders_12_months", "atLeast": 12 },
                  { "feature": "days_late", "atMost": 9.5 },
                  { "feature": "country_risk", "is": "low" },
                  { "feature": "insured", "is": true },
                  { "feature": "margin", "known": true }
                ]
              },
              "outcome": "silver",
              "severity": "warning",
              "audience": "client"
            }
          ]
        }

        """;

    /// <summary>The same without a fingerprint, as an editor leaves it.</summary>
    public static string Draft { get; } = Text.Replace("  \"fingerprint\": \"FINGERPRINT\",\n", "", StringComparison.Ordinal);

    /// <summary>The draft with one place changed, which must be there exactly once.</summary>
    public static string With(string place, string change)
    {
        Assert.Equal(2, Draft.Split(place).Length);
        return Draft.Replace(place, change, StringComparison.Ordinal);
    }

    public static PolicyDocumentProblem Only(string text) => Assert.Single(Tiers.Read(text, "tiers.json").Problems);
}
