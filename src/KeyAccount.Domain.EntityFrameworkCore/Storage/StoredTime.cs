using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>An instant as nanoseconds since 1970: exact, of one order in memory and in every database.</summary>
internal static class StoredTime
{
    public static long Of(Instant at) => (at - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static long? Of(Instant? at) => at is { } instant ? Of(instant) : null;

    public static Instant Read(long nanoseconds) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);
}
