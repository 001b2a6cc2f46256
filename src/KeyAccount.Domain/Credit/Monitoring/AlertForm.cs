using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The form of alert terms: the quiet time, and the signals with one of their own.</summary>
public sealed class AlertForm : PolicyForm<AlertTerms>
{
    private const int MostSignals = 1_000;
    private const string AtOnce = "PT0S";

    private static readonly DocumentValue QuietSchema = SchemaParts.Pattern(
        "^P",
        "how long a signal must be over, such as \"P2D\" or \"PT12H\"; \"PT0S\": at once"
    );

    private static readonly ImmutableArray<FormMember> SignalMembers =
    [
        new("signal", SchemaParts.Identifier),
        new("quiet", QuietSchema),
    ];

    private AlertForm()
        : base("credit-alerts") { }

    /// <summary>The form.</summary>
    public static AlertForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [new("quiet", QuietSchema), new("signals", SchemaParts.List(SchemaParts.Object(SignalMembers), 0, MostSignals))];

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(AlertTerms policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(AlertTerms policy) =>
        [
            ("quiet", Write(policy.Quiet)),
            (
                "signals",
                DocumentValue.List(
                    policy.QuietOf.Select(one =>
                        DocumentValue.Object(("signal", DocumentValue.Of(one.Key)), ("quiet", Write(one.Value)))
                    )
                )
            ),
        ];

    internal override AlertTerms? Read(DocumentObject members, PolicyIdentity identity)
    {
        var quiet = Quiet(members);
        var signals = members.List("signals", 0, MostSignals);
        var own = ImmutableSortedDictionary.CreateBuilder<string, Duration>(StringComparer.Ordinal);
        foreach (var signal in signals.IsDefault ? [] : signals)
        {
            if (DocumentObject.Of(signal, members.Problems, FormMember.Names(SignalMembers)) is not { } one)
            {
                continue;
            }
            var (code, time) = (one.Identifier("signal"), Quiet(one));
            if (code is not null && time is { } known && !own.TryAdd(code, known))
            {
                members.Problems.Add(PolicyDocumentFault.Refused, one.Find("signal")!, "each signal once");
            }
        }
        return quiet is { } all && members.Problems.IsEmpty
            ? new()
            {
                Identity = identity,
                Quiet = all,
                QuietOf = own.ToImmutable(),
            }
            : null;
    }

    private static DocumentValue Write(Duration quiet) =>
        quiet == Duration.Zero ? DocumentValue.Of(AtOnce) : Moments.Write(quiet);

    private static Duration? Quiet(DocumentObject from) =>
        from.Find("quiet") is { Kind: DocumentKind.Text, Text: AtOnce } ? Duration.Zero : Moments.Span(from, "quiet");
}
