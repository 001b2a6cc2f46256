using System.Text;
using KeyAccount.Domain.Tool.Samples;

namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>Whatever bytes a file holds, it is read or refused with its problems: nothing else happens, and nothing is half written.</summary>
public sealed class MutatedFileTests : IDisposable
{
    private const int Mutations = 400;

    private static readonly byte[] Good = Encoding.UTF8.GetBytes(
        "account,invoice,issued,due,settled,amount,currency,tax,quantity,disputed\r\n"
            + "\"A, \"\"x\"\"\",1,2024-01-01,2024-01-31,2024-02-10,120.00,EUR,20.00,3,no\r\n"
            + "客户,2,2024-02-01,2024-03-02,,240.00,JPY,40,6,yes\r\n"
            + "B,3,2024-04-01,,,-60.00,USD,-10.00,,\r\n"
    );

    private readonly ReviewRun run = new();

    [Fact]
    public async Task A_file_with_changed_bytes_is_read_or_refused_and_nothing_else()
    {
        var random = new SplitMix64(2024);
        var met = new Dictionary<int, int>();
        for (var mutation = 0; mutation < Mutations; mutation++)
        {
            var bytes = Mutate(ref random);

            var result = await run.Review(bytes, "--currency", "EUR");

            met[result.ExitCode] = met.GetValueOrDefault(result.ExitCode) + 1;
            AssertSettled(result, bytes);
        }

        // The mutations are no test of refusal alone, nor of reading alone.
        Assert.InRange(met.GetValueOrDefault(0), 10, Mutations);
        Assert.InRange(met.GetValueOrDefault(3), 100, Mutations);
    }

    public void Dispose() => run.Dispose();

    private void AssertSettled(Result result, byte[] bytes)
    {
        var input = Convert.ToHexString(bytes);
        Assert.True(result.ExitCode is 0 or 3, $"exit code {result.ExitCode} for {input}: {result.Error}");
        Assert.True(
            result.ExitCode == 0 == (result.Error.Length == 0),
            $"exit code {result.ExitCode} with \"{result.Error}\" for {input}"
        );
        Assert.Equal(result.ExitCode == 0, Directory.Exists(run.Out));
        Assert.DoesNotContain(run.Folder.Content(), name => name.EndsWith(".partial", StringComparison.Ordinal));
        if (result.ExitCode == 0)
        {
            Directory.Delete(run.Out, recursive: true);
        }
    }

    /// <summary>One to three bytes replaced, inserted, removed, or a piece repeated.</summary>
    private static byte[] Mutate(ref SplitMix64 random)
    {
        List<byte> bytes = [.. Good];
        for (var change = random.Between(1, 3); change > 0; change--)
        {
            var at = random.Below(bytes.Count);
            var interesting = "\",;\r\n\0-.0123456789AEe\xC3\xFF \t"u8;
            var value = random.Chance(70) ? interesting[random.Below(interesting.Length)] : (byte)random.Below(256);
            switch (random.Below(4))
            {
                case 0:
                    bytes[at] = value;
                    break;
                case 1:
                    bytes.Insert(at, value);
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Between(1, 40), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
