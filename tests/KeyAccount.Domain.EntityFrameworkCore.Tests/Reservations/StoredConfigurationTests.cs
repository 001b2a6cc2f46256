using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

/// <summary>Hosts that configure their context otherwise.</summary>
public abstract class StoredConfigurationTests(TestDatabase database) : StoreTests(database)
{
    [Fact]
    public async Task Names_of_the_hosts_own_are_used_throughout()
    {
        await using var context = new RenamingContext(Database.Configured<RenamingContext>());
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(Cancellation);
        StoredLedger ledger = new(context);

        await ledger.ApplyAsync(LedgerCommand.OpenLine("o", "A", LineTerms.Limited(Money.Eur(100))), Now, Cancellation);
        await ledger.ApplyAsync(LedgerCommand.Reserve("h", On("A", 60), Duration.FromDays(1)), Now, Cancellation);
        await ledger.ApplyAsync(LedgerCommand.PostAndHoldRest("p", "h", On("A", 20)), Now, Cancellation);

        Assert.Equal(40, (await ledger.HeadroomAsync("A", Now, Cancellation))!.Pending.Amount);
        Assert.Empty(await ledger.DifferencesAsync(Cancellation));
        Assert.Equal(
            "ka_ledger_lines",
            context
                .Model.GetEntityTypes()
                .Select(type => type.GetTableName())
                .Single(name => name!.EndsWith("lines", StringComparison.Ordinal))
        );
    }

    // What a migration of the host would be scaffolded from and run as.
    [Fact]
    public async Task A_migration_from_nothing_makes_the_tables()
    {
        await using var context = new MigratedContext(Database.Configured<MigratedContext>());
        var model = context.GetService<IDesignTimeModel>().Model;
        var differences = context.GetService<IMigrationsModelDiffer>();
        var steps = differences.GetDifferences(null, model.GetRelationalModel());
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(steps, model))
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText, Cancellation);
        }
        StoredLedger ledger = new(context);

        var opened = await ledger.ApplyAsync(
            LedgerCommand.OpenLine("m", "M", LineTerms.Limited(Money.Eur(100))),
            Now,
            Cancellation
        );

        Assert.True(opened.IsGranted);
        Assert.Empty(await ledger.DifferencesAsync(Cancellation));
        Assert.Empty(differences.GetDifferences(model.GetRelationalModel(), model.GetRelationalModel()));
    }

    [Fact]
    public void A_context_without_the_tables_is_refused_and_told_the_line_that_is_missing()
    {
        using var context = new BareContext(Database.Configured<BareContext>());

        var refused = Assert.Throws<InvalidOperationException>(() => new StoredLedger(context));
        Assert.Contains("'BareContext'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("UseKeyAccountModel", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Upper_")]
    [InlineData("has space")]
    [InlineData("0123456789_0123456789_012")]
    public void A_prefix_that_databases_would_read_differently_is_refused(string prefix) =>
        Assert.Throws<ArgumentException>(() => KeyAccountTables.Default.Prefixed(prefix));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_schema_is_refused(string schema) =>
        Assert.Throws<ArgumentException>(() => KeyAccountTables.Default.InSchema(schema));
}
