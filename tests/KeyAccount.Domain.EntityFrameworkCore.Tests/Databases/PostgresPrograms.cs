using System.Diagnostics;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>The programs of an installed server, and the account they run under: they refuse to run as root.</summary>
internal sealed class PostgresPrograms
{
    private readonly string folder;
    private readonly (string User, string Group)? account;

    private PostgresPrograms(string folder) =>
        (this.folder, account) = (folder, Environment.UserName == "root" ? Account() : null);

    /// <summary>The installed programs. Without any the test is skipped, and under CI it fails.</summary>
    public static PostgresPrograms FindOrSkip()
    {
        if (Find() is { } found)
        {
            return new(found);
        }
        const string Reason =
            "NOT RUN: no PostgreSQL server is installed here (initdb and postgres), so nothing was shown for it.";
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", Reason);
        throw new InvalidOperationException(Reason + " CI installs one.");
    }

    /// <summary>Gives a folder to the account.</summary>
    public async Task OwnAsync(string path)
    {
        if (account is { } other)
        {
            await RunAsync(new("chown", ["-R", $"{other.User}:{other.Group}", path]));
        }
    }

    public Task RunAsync(string program, IEnumerable<string> arguments) => RunAsync(As(program, arguments));

    /// <summary>How to start a program under the account.</summary>
    public ProcessStartInfo As(string program, IEnumerable<string> arguments) =>
        account is { } other
            ? new(
                "setpriv",
                [
                    $"--reuid={other.User}",
                    $"--regid={other.Group}",
                    "--clear-groups",
                    Path.Combine(folder, program),
                    .. arguments,
                ]
            )
            : new(Path.Combine(folder, program), arguments);

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        start.WorkingDirectory = Path.GetTempPath();
        using var process = Process.Start(start)!;
        var (errors, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{start.FileName} ended with {process.ExitCode}: {await errors} {await output}"
            );
        }
    }

    private static string? Find() =>
        PathFolders()
            .Concat(DebianFolders())
            .Concat(ConfiguredFolder())
            .Select(Resolved)
            .FirstOrDefault(candidate =>
                File.Exists(Path.Combine(candidate, "initdb")) && File.Exists(Path.Combine(candidate, "postgres"))
            );

    private static string[] PathFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The newest version first.</summary>
    private static IEnumerable<string> DebianFolders() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .OrderDescending(StringComparer.Ordinal)
                .Select(path => path + "/bin")
            : [];

    private static IEnumerable<string> ConfiguredFolder()
    {
        if (PathFolders().Select(path => Path.Combine(path, "pg_config")).FirstOrDefault(File.Exists) is not { } program)
        {
            yield break;
        }
        using var process = Process.Start(new ProcessStartInfo(program, ["--bindir"]) { RedirectStandardOutput = true })!;
        yield return process.StandardOutput.ReadToEnd().Trim();
    }

    /// <summary>The server finds its files beside itself, so a link to it is followed.</summary>
    private static string Resolved(string path)
    {
        var server = new FileInfo(Path.Combine(path, "postgres"));
        return server.Exists && server.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? Path.GetDirectoryName(target.FullName)!
            : path;
    }

    private static (string User, string Group) Account()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).ToDictionary(parts => parts[0]);
        var parts = accounts.GetValueOrDefault("postgres") ?? accounts["nobody"];
        return (parts[2], parts[3]);
    }
}
