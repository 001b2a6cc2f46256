using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>Names of a table and its columns as the host's model has them, which may follow a naming convention of the host.</summary>
internal sealed class TableNames<TRow>
    where TRow : class
{
    private readonly IEntityType type;
    private readonly StoreObjectIdentifier table;
    private readonly ISqlGenerationHelper sql;

    /// <exception cref="InvalidOperationException">The model has no such table.</exception>
    public TableNames(DbContext context)
    {
        type =
            context.Model.FindEntityType(typeof(TRow))
            ?? throw new InvalidOperationException(
                $"The model of '{context.GetType().Name}' has no tables of this library: call {nameof(KeyAccountModel.UseKeyAccountModel)} in OnModelCreating."
            );
        table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        sql = context.GetService<ISqlGenerationHelper>();
        Name = sql.DelimitIdentifier(table.Name, table.Schema);
    }

    /// <summary>The table, ready for a statement.</summary>
    public string Name { get; }

    /// <summary>The column of a property, ready for a statement.</summary>
    public string this[string property] => sql.DelimitIdentifier(type.GetProperty(property).GetColumnName(table)!);
}
