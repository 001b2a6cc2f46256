using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims.Matching;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>What the records of a book come to.</summary>
internal sealed record ClaimState(
    ImmutableSortedDictionary<string, ClaimFile> Files,
    ImmutableSortedDictionary<string, Advance> Advances,
    ImmutableSortedDictionary<string, string> Receipts,
    ImmutableArray<MatchDismissal> Dismissals
)
{
    public static ClaimState Empty { get; } =
        new(
            ImmutableSortedDictionary.Create<string, ClaimFile>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, Advance>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
            []
        );

    public ClaimState With(ClaimFile file) => this with { Files = Files.SetItem(file.Claim.Id, file) };

    public ClaimState With(Advance advance) => this with { Advances = Advances.SetItem(advance.Id, advance) };
}
