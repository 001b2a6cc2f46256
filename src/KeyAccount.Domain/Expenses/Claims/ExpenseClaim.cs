using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What somebody asks to be paid back for. Never changed: a revision is another one under the same id.</summary>
public sealed class ExpenseClaim : IEquatable<ExpenseClaim>
{
    /// <summary>The most lines of one claim.</summary>
    public const int MostLines = 10_000;

    private ExpenseClaim(string id, string claimant, LocalDate submitted, ImmutableArray<ClaimLine> lines) =>
        (Id, Claimant, Submitted, Lines) = (id, claimant, submitted, lines);

    /// <summary>The id that whoever hands it in made.</summary>
    public string Id { get; }

    /// <summary>Who is paid.</summary>
    public string Claimant { get; }

    /// <summary>The day it is handed in; it decides only whether a line is late.</summary>
    public LocalDate Submitted { get; }

    /// <summary>The lines by number, at least one.</summary>
    public ImmutableArray<ClaimLine> Lines { get; }

    /// <summary>A claim.</summary>
    /// <param name="id">An identifier.</param>
    /// <param name="claimant">An identifier.</param>
    /// <param name="submitted">The day it is handed in.</param>
    /// <param name="lines">One to <see cref="MostLines"/> lines in any order.</param>
    /// <exception cref="ArgumentException">
    /// A name is no identifier, there is no line or there are too many, a number stands twice, or tax is in another currency than its line.
    /// </exception>
    public static ExpenseClaim Of(string id, string claimant, LocalDate submitted, params IEnumerable<ClaimLine> lines)
    {
        ImmutableArray<ClaimLine> all =
        [
            .. Guard.Against.Null(lines).Select(line => Guard.Against.Null(line)).OrderBy(line => line.Number),
        ];
        if (all.Length is 0 or > MostLines)
        {
            throw Refusal.Invalid(nameof(lines), $"A claim has 1 to {MostLines} lines, not {all.Length}.");
        }
        for (var at = 0; at < all.Length; at++)
        {
            if (at > 0 && all[at].Number == all[at - 1].Number)
            {
                throw Refusal.Invalid(nameof(lines), $"Line {all[at].Number} stands twice.");
            }
            if (all[at].Tax is { } tax && tax.Currency != all[at].Claimed.Currency)
            {
                throw Refusal.Invalid(nameof(lines), $"Line {all[at].Number} claims {all[at].Claimed} with tax of {tax}.");
            }
        }
        return new(Identifier.Check(id), Identifier.Check(claimant), submitted, all);
    }

    /// <summary>The same with a line in place of the one of its number.</summary>
    /// <exception cref="ArgumentException">There is no line of that number.</exception>
    public ExpenseClaim With(ClaimLine line)
    {
        Guard.Against.Null(line);
        return Lines.Any(one => one.Number == line.Number)
            ? Of(Id, Claimant, Submitted, Lines.Select(one => one.Number == line.Number ? line : one))
            : throw Refusal.Invalid(nameof(line), $"There is no line {line.Number}.");
    }

    /// <summary>Its lines as expenses that can look like others; the id of one is that of the claim, a slash and the number.</summary>
    public ImmutableArray<SpendLine> Spends =>
        [
            .. Lines.Select(line => new SpendLine
            {
                Id = SpendIdOf(line.Number),
                Supplier = line.Supplier,
                Amount = line.Claimed,
                On = line.On,
                Person = Claimant,
                Claim = Id,
                Receipts = [.. (line.Receipts ?? []).Select(receipt => receipt.Id)],
            }),
        ];

    internal string SpendIdOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{Id}/{number}");

    /// <inheritdoc/>
    public bool Equals(ExpenseClaim? other) =>
        other is not null
        && (Id, Claimant, Submitted) == (other.Id, other.Claimant, other.Submitted)
        && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExpenseClaim);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Claimant, Submitted, Lines.Length);
}
