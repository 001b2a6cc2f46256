using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>The accounts of one owner in one territory: the smallest part of a book that the report can show alone.</summary>
/// <param name="Owner">Who looks after them; null when nobody is named.</param>
/// <param name="Territory">Where they are; null when it is not said.</param>
internal readonly record struct BookPart(string? Owner, string? Territory)
{
    /// <summary>The part an account belongs to.</summary>
    public static BookPart Of(AccountFacts account) => new(account.Profile?.Owner, account.Profile?.Territory);
}
