using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of discount pools.</summary>
internal static class PoolColumns
{
    public static readonly Column Pool = new(
        "pool",
        "letters, digits, `.`, `_` and `-`",
        "The pool of a territory and a period; each occurs once in the file."
    )
    {
        Required = true,
    };

    public static readonly Column Left = new(
        "left",
        "amount",
        "What is free in it before the first of these quotes. Blank: not known."
    );

    public static readonly TableFormat Format = new("Discount pools", "--pools", [Pool, Left]);
}
