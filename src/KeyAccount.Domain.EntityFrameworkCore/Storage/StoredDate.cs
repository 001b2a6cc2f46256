using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>A day as a number such as 20240131: legible, and of one order in every database.</summary>
internal static class StoredDate
{
    public static int Of(LocalDate day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    public static int? Of(LocalDate? day) => day is { } known ? Of(known) : null;
}
