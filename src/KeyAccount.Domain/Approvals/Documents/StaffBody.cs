using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>Who holds what, who signs for whom, who is away.</summary>
internal static class StaffBody
{
    public static readonly string[] Members = ["holdings", "delegations", "absences"];

    public static IEnumerable<(string, DocumentValue?)> Write(Staff staff) =>
        [
            ("holdings", DocumentValue.List(staff.Holdings.Select(Write))),
            ("delegations", Parts.List(staff.Delegations, Write)),
            ("absences", Parts.List(staff.Absences, Write)),
        ];

    public static Staff? Read(DocumentObject from)
    {
        var holdings = Parts.Items(from, "holdings", 0, Parts.Most, item => Holding(item, from.Problems));
        var delegations = Parts.ItemsIfThere(from, "delegations", 0, Parts.Most, item => Delegation(item, from.Problems));
        var absences = Parts.ItemsIfThere(from, "absences", 0, Parts.Most, item => Absence(item, from.Problems));
        return holdings.IsDefault || delegations.IsDefault || absences.IsDefault
            ? null
            : Attempt.To(() => Staff.Of(holdings, delegations, absences), from.Itself, from.Problems);
    }

    private static DocumentValue Write(Holding one) =>
        DocumentValue.Object([
            ("person", DocumentValue.Of(one.Person)),
            ("column", DocumentValue.Of(Identifier.Check(one.Column))),
            ("rank", DocumentValue.Of(Identifier.Check(one.Rank))),
            .. Moments.Write(one.During),
        ]);

    private static DocumentValue Write(Delegation one) =>
        DocumentValue.Object([
            ("person", DocumentValue.Of(one.From)),
            ("delegate", DocumentValue.Of(one.To)),
            .. Moments.Write(one.During),
            ("upToRank", one.UpToRank is { } rank ? DocumentValue.Of(Identifier.Check(rank)) : null),
        ]);

    private static DocumentValue Write(Absence one) =>
        DocumentValue.Object([("person", DocumentValue.Of(one.Person)), .. Moments.Write(one.During)]);

    private static Holding? Holding(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, "person", "column", "rank", "from", "until") is not { } from)
        {
            return null;
        }
        var (person, column, rank) = (from.Identifier("person"), from.Identifier("column"), from.Identifier("rank"));
        return Moments.Period(from) is { } during && person is not null && column is not null && rank is not null
            ? new(person, column, rank, during)
            : null;
    }

    private static Delegation? Delegation(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, "person", "delegate", "from", "until", "upToRank") is not { } from)
        {
            return null;
        }
        var (person, deputy) = (from.Identifier("person"), from.Identifier("delegate"));
        var most = Parts.NameIfThere(from, "upToRank");
        return Moments.Period(from) is { } during && person is not null && deputy is not null
            ? new(person, deputy, during) { UpToRank = most }
            : null;
    }

    private static Absence? Absence(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, "person", "from", "until") is not { } from)
        {
            return null;
        }
        var person = from.Identifier("person");
        return Moments.Period(from) is { } during && person is not null ? new(person, during) : null;
    }
}
