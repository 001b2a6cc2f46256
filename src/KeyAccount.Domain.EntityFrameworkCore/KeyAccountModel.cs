using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Credit;
using KeyAccount.Domain.EntityFrameworkCore.Decisions;
using KeyAccount.Domain.EntityFrameworkCore.Discounts;
using KeyAccount.Domain.EntityFrameworkCore.Expenses;
using KeyAccount.Domain.EntityFrameworkCore.Policies;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore;

/// <summary>Adds the tables of this library to the model of the host's own context.</summary>
public static class KeyAccountModel
{
    /// <summary>
    /// Adds the tables, under names that the host can choose. They are created and changed like the host's own, by migrations or
    /// <c>EnsureCreated</c>, and hold plain numbers and text only, so that the host's conventions do not reach them.
    /// </summary>
    /// <param name="model">What <c>DbContext.OnModelCreating</c> is given.</param>
    /// <param name="tables">Schema and prefix of the names; null for the default ones.</param>
    /// <returns>The same, to go on with.</returns>
    public static ModelBuilder UseKeyAccountModel(this ModelBuilder model, KeyAccountTables? tables = null)
    {
        Guard.Against.Null(model);
        tables ??= KeyAccountTables.Default;
        LedgerTables.AddTo(model, tables);
        ApprovalTables.AddTo(model, tables);
        DecisionTables.AddTo(model, tables);
        PolicyTables.AddTo(model, tables);
        QuoteTables.AddTo(model, tables);
        CreditTables.AddTo(model, tables);
        BudgetTables.AddTo(model, tables);
        return model;
    }
}
