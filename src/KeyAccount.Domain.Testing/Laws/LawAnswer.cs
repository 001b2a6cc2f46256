namespace KeyAccount.Domain.Testing.Laws;

/// <summary>What a law says of one case: nothing, that it holds, or how it is broken.</summary>
internal readonly record struct LawAnswer(bool IsRelevant, string? Broken)
{
    public static LawAnswer Irrelevant => new(false, null);

    public static LawAnswer Holds => new(true, null);

    public static LawAnswer BrokenBy(string how) => new(true, how);

    public static LawAnswer Unless(string? broken) => new(true, broken);
}
