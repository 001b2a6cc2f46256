using KeyAccount.Domain.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Benchmarks.Storage;

/// <summary>A host with the tables of the ledger, and with tables of the same shape that a plain program writes.</summary>
internal sealed class LedgerHost(DbContextOptions<LedgerHost> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseKeyAccountModel();
        modelBuilder.Entity<PlainLine>().HasKey(line => line.Name);
        modelBuilder.Entity<PlainEntry>().HasKey(entry => entry.Sequence);
        modelBuilder.Entity<PlainEntry>().HasIndex(entry => entry.Id).IsUnique();
        modelBuilder.Entity<PlainMove>().HasKey(move => new { move.Line, move.Sequence });
        modelBuilder.Entity<PlainReservation>().HasKey(reservation => reservation.Id);
        modelBuilder.Entity<PlainHold>().HasKey(hold => new { hold.Reservation, hold.Line });
        modelBuilder.Entity<PlainHold>().HasIndex(hold => new { hold.Line, hold.ExpiresAt });
    }
}
