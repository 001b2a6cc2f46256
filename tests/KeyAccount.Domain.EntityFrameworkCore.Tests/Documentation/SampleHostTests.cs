using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.SampleHost;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Documentation;

/// <summary>The sample host, from beginning to end.</summary>
public sealed class SampleHostTests : IAsyncDisposable
{
    private readonly SqliteDatabase file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task It_prints_what_the_page_about_it_shows() =>
        Assert.Contains($"```text\n{await RunAsync()}```", Page(), StringComparison.Ordinal);

    [Fact]
    public async Task Run_again_everything_exists_and_nothing_happens_twice()
    {
        var first = await RunAsync();
        var again = await RunAsync();

        Assert.Contains("order O-1: Exists, Exists\n", again, StringComparison.Ordinal);
        Assert.Contains("signs rita: AlreadyFailed, SeparationOfDuties\n", again, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Accepted",
            again.Replace("Accepted, 1 x", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(Left(first), Left(again));
    }

    private static string Left(string transcript) => transcript[transcript.IndexOf("left ", StringComparison.Ordinal)..];

    private async Task<string> RunAsync()
    {
        await using var shop = new SampleHost.Shop(file.Configured<SampleHost.Shop>());
        await using var transcript = new StringWriter();
        await new Walkthrough(shop, transcript).RunAsync();
        return transcript.ToString();
    }

    private static string Page()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KeyAccount.Domain.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
        return File.ReadAllText(Path.Combine(folder, "docs", "sample-host.md"));
    }
}
