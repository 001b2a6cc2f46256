using KeyAccount.Domain.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Who is who at an instant: a delegate counts as the one he may act for.</summary>
internal sealed class Duties(Staff staff, Instant at)
{
    public bool IsAnyOf(string person, params IEnumerable<string> people) => people.Any(one => staff.Stands(person, one, at));
}
