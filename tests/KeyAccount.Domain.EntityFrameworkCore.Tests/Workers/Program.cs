using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>Runs the tests, or a worker that a test has started. Without the first line it is what xunit would generate.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        args is [StoreWorker.Verb, .. var rest] ? StoreWorker.RunAsync(rest)
        : args is [ApprovalWorker.Verb, .. var others] ? ApprovalWorker.RunAsync(others)
        : args.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : ConsoleRunner.Run(args);
}
