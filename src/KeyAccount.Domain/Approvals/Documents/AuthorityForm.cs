using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>
/// How an authority is written down: the ladder, the people and the period together, so that a decision can be made again exactly as
/// it was. It is proved anew whenever it is read.
/// </summary>
public static class AuthorityForm
{
    private static readonly string[] Members = [FormVersion.Name, "ladder", "staff", "inForce"];
    private static readonly string[] OfLadder = ["id", "version", "owner", .. FormMember.Names(LadderBody.Members)];

    /// <summary>The authority as JSON, the same bytes on every machine.</summary>
    /// <exception cref="ArgumentException">The owner is not to be written as a text, or the whole is larger than 1 MiB.</exception>
    public static string Write(Authority authority)
    {
        Guard.Against.Null(authority);
        return DocumentLimits.Checked(
            DocumentValue.Object(
                FormVersion.Member,
                (
                    "ladder",
                    DocumentValue.Object([
                        .. OwnedIdentity.Write(authority.Ladder.Terms.Identity),
                        .. LadderBody.Write(authority.Ladder.Terms),
                    ])
                ),
                ("staff", DocumentValue.Object(StaffBody.Write(authority.Staff))),
                ("inForce", DocumentValue.Object(Moments.Write(authority.InForce)))
            )
        );
    }

    /// <summary>SHA-256 of the written authority, in hexadecimal: which people and which ladder decided.</summary>
    /// <inheritdoc cref="Write" path="/exception"/>
    public static string FingerprintOf(Authority authority) => TextHash.Of(Write(authority));

    /// <summary>Reads an authority strictly, and refuses one with a dead end.</summary>
    /// <inheritdoc cref="ApprovalCommandForm.Read" path="/param"/>
    public static DocumentReading<Authority> Read(string text, string file) => DocumentReading<Authority>.Of(text, file, Read);

    private static Authority? Read(DocumentValue root, DocumentProblems problems)
    {
        if (!FormVersion.IsOurs(root, problems) || DocumentObject.Of(root, problems, Members) is not { } from)
        {
            return null;
        }
        var ladder = from.Object("ladder", OfLadder) is { } written ? Ladder(written) : null;
        var staff = from.Object("staff", StaffBody.Members) is { } people ? StaffBody.Read(people) : null;
        var inForce = from.Object("inForce", "from", "until") is { } period ? Moments.Period(period) : null;
        return ladder is null || staff is null || inForce is null
            ? null
            : Attempt.To(() => Authority.Of(ladder, staff, inForce.Value), from.Itself, problems);
    }

    private static AuthorityLadder? Ladder(DocumentObject from) =>
        OwnedIdentity.Read(from) is { } identity ? LadderBody.Read(from, identity) : null;
}
