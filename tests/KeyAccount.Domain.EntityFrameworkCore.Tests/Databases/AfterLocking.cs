using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>Lets others act once, just after a program has locked rows and before it reads on.</summary>
public sealed class AfterLocking(Func<Task> others) : DbCommandInterceptor
{
    /// <summary>Whether it was their turn.</summary>
    public bool WasTheirTurn { get; private set; }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        if (!WasTheirTurn && command.CommandText.Contains("FOR UPDATE", StringComparison.Ordinal))
        {
            WasTheirTurn = true;
            await others();
        }
        return result;
    }
}
