using System.Text.Json;
using System.Text.Json.Serialization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Queries;
using NodaTime;
#if MANAGED
using KeyAccount.Domain.EntityFrameworkCore;
using KeyAccount.Domain.Testing.Laws;
#endif

var purchases = Features<Client>.Amount("purchases", Label.Same("purchases"), Currency.Eur, client => client.Purchases);
var policy = new ObjectionPolicy<Client>(
    PolicyIdentity.ShippedDefault("smoke", "1"),
    Verdict.Refer(0),
    new Rule<Client, Verdict>("S-1", purchases.Below(Money.Eur(1_000m)), Verdict.Decline)
);
Client[] clients = [new(Money.Eur(1_000m)), new(Money.Eur(999.99m)), new(null)];
Verdict[] expected = [Verdict.Approve, Verdict.Decline, Verdict.Refer(0)];

foreach (var client in clients)
{
    var decision = policy.Decide(client, new LocalDate(2024, 6, 30));
    Console.WriteLine($"{JsonSerializer.Serialize(client, ClientJson.Default.Client)} {decision}");
}

// As rows of a host: natively, too, an expression has to find the operators of an amount.
var small = purchases.Below(Money.Eur(1_000m)).Over(new FeatureMap<Client, Client>().Map(purchases, row => row.Purchases));
Console.WriteLine($"{clients.Count(small.Compile())} of {clients.Length}: {small}");

// As a document: written, and read without reflection.
var form = new ObjectionForm<Client>("smoke", FeatureCatalog<Client>.Of(purchases));
var document = form.Document(policy, "To be read again", PolicyPeriod.StartingOn(new LocalDate(2024, 1, 1)));
var again = form.Read(document.Text, "smoke.json");
Console.WriteLine($"{document} {document.Fingerprint} {again.Problems.Length} {form.Read("{}", "empty.json").Problems[0]}");

#if MANAGED
Console.WriteLine(PolicyLaws.Check(policy));
Console.WriteLine(KeyAccountTables.Default.InSchema("smoke").Prefixed(""));
#endif
return
    clients.Select(policy.Choose).SequenceEqual(expected)
    && clients.Count(small.Compile()) == 1
    && again.Document?.Policy.Equals(policy) == true
    ? 0
    : 1;

internal sealed record Client(Money? Purchases);

[JsonSerializable(typeof(Client))]
internal sealed partial class ClientJson : JsonSerializerContext;
