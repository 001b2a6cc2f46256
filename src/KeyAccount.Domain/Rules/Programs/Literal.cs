namespace KeyAccount.Domain.Rules.Programs;

/// <summary>A node of a program, or its denial.</summary>
internal readonly record struct Literal(int Node, bool IsDenied)
{
    public static Literal operator !(Literal literal) => literal with { IsDenied = !literal.IsDenied };
}
