using System.Collections.Immutable;
using System.Text;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>How one kind of policy is written down: it writes documents, reads them strictly, and describes them to editors.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public abstract class PolicyForm<TPolicy>
    where TPolicy : class
{
    private const int SchemaVersion = 1;
    private const string Version = "schemaVersion";
    private const string KindMember = "policy";
    private const string FingerprintMember = "fingerprint";

    private static readonly ImmutableArray<FormMember> Period =
    [
        new("from", SchemaParts.Date),
        new("until", SchemaParts.OneOf(SchemaParts.Date, SchemaParts.Null)),
    ];

    // What stands for an identity that can't be read, so that the rest of the document is looked at all the same.
    private static readonly PolicyIdentity Unread = PolicyIdentity.ShippedDefault("unread", "0");

    private readonly ImmutableArray<FormMember> head;

    private protected PolicyForm(string kind)
    {
        Kind = Identifier.Check(kind);
        head =
        [
            new(Version, SchemaParts.Constant(DocumentValue.Of((long)SchemaVersion))),
            new(KindMember, SchemaParts.Constant(DocumentValue.Of(kind))),
            new("id", SchemaParts.Identifier),
            new("version", SchemaParts.Identifier),
            new(
                "owner",
                SchemaParts.Described(
                    "who signed the policy; null for nobody yet",
                    SchemaParts.OneOf(SchemaParts.Text, SchemaParts.Null)
                )
            ),
            new("purpose", SchemaParts.Text),
            new("effective", SchemaParts.Described("from this day, until before that one", SchemaParts.Object(Period))),
            new(
                FingerprintMember,
                SchemaParts.Pattern("^[0-9a-f]{64}$", "over all the rest; leave it out while you edit"),
                IsRequired: false
            ),
        ];
    }

    /// <summary>What the documents call this kind of policy.</summary>
    public string Kind { get; }

    internal abstract ImmutableArray<FormMember> Members { get; }

    /// <summary>Definitions of the schema beside that of the document.</summary>
    internal abstract ImmutableArray<FormMember> Definitions { get; }

    /// <summary>Writes a policy down.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="purpose">What it is for: 1 to 4,096 bytes of text.</param>
    /// <param name="effective">The days on which it is in effect.</param>
    /// <exception cref="ArgumentException">
    /// The policy could not be read again: a question is not in the catalog, a text holds what it must not, a statement lies too deep, or
    /// the whole is larger than 1 MiB.
    /// </exception>
    public PolicyDocument<TPolicy> Document(TPolicy policy, string purpose, PolicyPeriod effective)
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(purpose);
        Guard.Against.Null(effective);
        var identity = IdentityOf(policy);
        var content = Content(policy, identity, DocumentTexts.Checked(purpose, "The purpose"), effective).ToImmutableArray();
        var fingerprint = TextHash.Of(DocumentPrinter.Print(DocumentValue.Object(content)));
        var place = content.IndexOf(content.First(member => member.Name == "effective")) + 1;
        var text = DocumentLimits.Checked(
            DocumentValue.Object(content.Insert(place, (FingerprintMember, DocumentValue.Of(fingerprint))))
        );
        return new(policy, identity, purpose, effective, fingerprint, text);
    }

    /// <summary>Reads a document strictly.</summary>
    /// <param name="utf8">The document in UTF-8, at most 1 MiB.</param>
    /// <param name="file">What the problems call it.</param>
    public PolicyReading<TPolicy> Read(ReadOnlySpan<byte> utf8, string file)
    {
        Guard.Against.Null(file);
        DocumentPositions positions = new(utf8.Length > DocumentParser.MaximumBytes ? [] : utf8);
        DocumentProblems problems = new(file, positions);
        var root = DocumentParser.Parse(utf8, positions, problems);
        if (
            root is null
            || !IsOurs(root, problems)
            || DocumentObject.Of(root, problems, FormMember.Names([.. head, .. Members])) is not { } members
        )
        {
            return new(problems.Sorted);
        }

        members.Required(Version);
        members.Required(KindMember);
        var identity = OwnedIdentity.Read(members);
        var purpose = members.Text("purpose");
        var effective = Effective(members);
        var policy = Read(members, identity ?? Unread);
        if (!problems.IsEmpty || policy is null || identity is null || purpose is null || effective is null)
        {
            return new(problems.Sorted);
        }

        var document = Attempt.To(() => Document(policy, purpose, effective), root, problems);
        if (document is not null && members.Find(FingerprintMember) is { } stated && stated.Text != document.Fingerprint)
        {
            problems.Add(
                PolicyDocumentFault.FingerprintMismatch,
                stated,
                $"\"{document.Fingerprint}\" for this content, or none while it is edited"
            );
        }

        return problems.IsEmpty && document is not null ? new(document) : new(problems.Sorted);
    }

    /// <summary>The same for text.</summary>
    public PolicyReading<TPolicy> Read(string text, string file) =>
        Read(Encoding.UTF8.GetBytes(Guard.Against.Null(text)), Guard.Against.Null(file));

    /// <summary>The JSON Schema (draft 2020-12) of the documents, for editors. It is looser than the reader.</summary>
    public string Schema()
    {
        var document = SchemaParts.Object([.. head, .. Members]);
        return DocumentPrinter.Print(
            DocumentValue.Object([
                ("$schema", DocumentValue.Of("https://json-schema.org/draft/2020-12/schema")),
                ("title", DocumentValue.Of($"A policy document: {Kind}")),
                .. document.Members.Select(member => (member.Name, (DocumentValue?)member.Value)),
                ("$defs", DocumentValue.Object(Definitions.Select(part => (part.Name, (DocumentValue?)part.Schema)))),
            ])
        );
    }

    internal abstract PolicyIdentity IdentityOf(TPolicy policy);

    internal abstract IEnumerable<(string Name, DocumentValue? Value)> Write(TPolicy policy);

    /// <summary>The policy; null, with problems, when it can't be made.</summary>
    internal abstract TPolicy? Read(DocumentObject members, PolicyIdentity identity);

    private IEnumerable<(string Name, DocumentValue? Value)> Content(
        TPolicy policy,
        PolicyIdentity identity,
        string purpose,
        PolicyPeriod effective
    ) =>
        [
            (Version, DocumentValue.Of((long)SchemaVersion)),
            (KindMember, DocumentValue.Of(Kind)),
            .. OwnedIdentity.Write(identity),
            ("purpose", DocumentValue.Of(purpose)),
            (
                "effective",
                DocumentValue.Object(
                    ("from", Operands.Write(DateScale.Instance, DateScale.Instance.Encode(effective.From))),
                    (
                        "until",
                        effective.Until is { } until
                            ? Operands.Write(DateScale.Instance, DateScale.Instance.Encode(until))
                            : DocumentValue.Null
                    )
                )
            ),
            .. Write(policy),
        ];

    /// <summary>Whether it is a document of this form at all: else its members would only be called unknown one by one.</summary>
    private bool IsOurs(DocumentValue root, DocumentProblems problems)
    {
        foreach (var member in root.Members)
        {
            if (member.Name == Version && member.Value is not { Kind: DocumentKind.Number, Text: "1" })
            {
                problems.Add(
                    member.Value.Kind == DocumentKind.Null
                        ? PolicyDocumentFault.NullNotAllowed
                        : PolicyDocumentFault.UnsupportedVersion,
                    member.Value,
                    "1"
                );
                return false;
            }

            if (member.Name == KindMember && member.Value is var kind && (kind.Kind != DocumentKind.Text || kind.Text != Kind))
            {
                problems.Add(
                    kind.Kind == DocumentKind.Null ? PolicyDocumentFault.NullNotAllowed : PolicyDocumentFault.WrongPolicy,
                    kind,
                    DocumentPrinter.Quoted(Kind),
                    [Kind]
                );
                return false;
            }
        }

        return true;
    }

    private static PolicyPeriod? Effective(DocumentObject members)
    {
        if (members.Object("effective", FormMember.Names(Period)) is not { } period)
        {
            return null;
        }

        var from = period.Value("from", DateScale.Instance);
        var isOpen = period.Required("until") is { Kind: DocumentKind.Null };
        var until = isOpen || !period.Has("until") ? null : period.Value("until", DateScale.Instance);
        return from is not { } start ? null
            : isOpen ? PolicyPeriod.StartingOn(start)
            : until is not { } end ? null
            : Attempt.To(() => PolicyPeriod.Of(start, end), period.Itself, members.Problems, PolicyDocumentFault.EmptyInterval);
    }
}
