using Ardalis.GuardClauses;

namespace KeyAccount.Domain.EntityFrameworkCore;

/// <summary>How the tables of this library are called in the host's database.</summary>
public sealed record KeyAccountTables
{
    private KeyAccountTables(string? schema, string prefix) => (Schema, Prefix) = (schema, prefix);

    /// <summary>In the default schema of the context, with the prefix <c>key_account_</c>.</summary>
    public static KeyAccountTables Default { get; } = new(null, "key_account_");

    /// <summary>The schema; null for the default one of the context. SQLite has none and ignores it.</summary>
    public string? Schema { get; }

    /// <summary>What every name begins with.</summary>
    public string Prefix { get; }

    /// <summary>The same in a schema of their own.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public KeyAccountTables InSchema(string schema) => new(Guard.Against.NullOrWhiteSpace(schema), Prefix);

    /// <summary>The same with another prefix; an empty one is allowed, for a schema of their own.</summary>
    /// <exception cref="ArgumentException">
    /// The prefix is longer than 24 characters, or has others than lower-case letters a to z, digits and underscores.
    /// </exception>
    public KeyAccountTables Prefixed(string prefix)
    {
        Guard.Against.Null(prefix);
        return
            prefix.Length <= 24
            && prefix.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')
            ? new(Schema, prefix)
            : throw new ArgumentException(
                $"'{prefix}' is no prefix: 0 to 24 characters of a-z, 0-9 and '_' are allowed.",
                nameof(prefix)
            );
    }

    internal string Named(string table) => Prefix + table;
}
