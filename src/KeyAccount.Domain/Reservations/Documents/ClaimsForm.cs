using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>Amounts by the names of their lines: <c>{ "credit.c-17": "8000.00 EUR" }</c>.</summary>
internal static class ClaimsForm
{
    public static DocumentValue? Write(Claims? claims) =>
        claims is null
            ? null
            : DocumentValue.Object(claims.All.Select(claim => (claim.Line, (DocumentValue?)KeptParts.Write(claim.Amount))));

    public static Claims? Read(DocumentObject value, string name) => Read(value.Required(name), value.Problems);

    public static Claims? ReadIfAny(DocumentObject value, string name) => Read(value.Find(name), value.Problems);

    private static Claims? Read(DocumentValue? found, DocumentProblems problems)
    {
        if (
            found is null
            || !DocumentObject.IsKind(found, DocumentKind.Object, "an object of amounts by their lines", problems)
        )
        {
            return null;
        }
        var claims = new List<Claim>(found.Members.Length);
        foreach (var member in found.Members)
        {
            if (KeptParts.AmountOf(member.Value, problems) is { } amount)
            {
                claims.Add(new(member.Name, amount));
            }
        }
        return claims.Count == found.Members.Length ? Attempt.To(() => Claims.Of(claims), found, problems) : null;
    }
}
