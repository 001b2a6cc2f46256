using KeyAccount.SampleHost;
using Microsoft.EntityFrameworkCore;

// A file that is given is kept; run again on it, everything exists already and nothing happens twice.
var file = args is [var given] ? given : Path.Combine(Path.GetTempPath(), $"key-account-sample-{Guid.NewGuid():N}.db");
await using (var shop = new Shop(new DbContextOptionsBuilder<Shop>().UseSqlite($"Data Source={file};Pooling=False").Options))
{
    await new Walkthrough(shop, Console.Out).RunAsync();
}
if (args.Length == 0)
{
    File.Delete(file);
}
