namespace KeyAccount.Domain.Rules.Replay;

/// <summary>How a truth is written in a record, for good: renaming a member of the enumeration does not change it.</summary>
internal static class RecordedTruth
{
    public static string Word(this Truth truth) =>
        truth switch
        {
            Truth.No => "no",
            Truth.Unknown => "unknown",
            Truth.Yes => "yes",
        };
}
