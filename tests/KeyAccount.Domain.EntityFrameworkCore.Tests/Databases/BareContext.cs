using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>A host that forgot the tables.</summary>
public sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options);
