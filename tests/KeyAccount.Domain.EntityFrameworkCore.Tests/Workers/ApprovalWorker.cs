using System.Globalization;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>A process in which several people submit and sign, and which prints every answer; it may be killed and started again.</summary>
internal static class ApprovalWorker
{
    public const string Verb = "approval-worker";
    public const int Requests = 8;
    public const int Quorum = 3;

    // A server that crashed is back long before.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Anybody of 40 people signs for anybody else, three for each request.</summary>
    public static Authority Authority { get; } =
        Authority.Of(
            AuthorityLadder.Of(Company.Terms(Company.Amount, 1_000_000) with { Ranks = [AuthorityRank.Named("1", Quorum)] }),
            Staff.Of(Enumerable.Range(0, 40).Select(one => Company.Holds($"p{one}", "1"))),
            Company.Year
        );

    /// <summary>What one person sends: a request of each number, that of whoever is first, and a signature on each.</summary>
    public static IEnumerable<ApprovalCommand> Of(int person) =>
        from request in Enumerable.Range(0, Requests)
        let content = Company.Content(100 + request, $"c-{request % 3}")
        from command in new ApprovalCommand[]
        {
            ApprovalCommand.Submit($"r{request}", "rita", content),
            ApprovalCommand.Approve($"yes-{person}-{request}", $"r{request}", content.Fingerprint, $"p{person}", "sales"),
        }
        select command;

    /// <summary>Runs it.</summary>
    /// <param name="args">"postgres" or "sqlite", the number of the process and how many people it has, each with a connection.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var connection = Environment.GetEnvironmentVariable(StoreWorker.ConnectionVariable);
        var options = new DbContextOptionsBuilder<HostContext>();
        _ = args[0] == "postgres" ? options.UseNpgsql(connection) : options.UseSqlite(connection);
        var (process, people) = (
            int.Parse(args[1], CultureInfo.InvariantCulture),
            int.Parse(args[2], CultureInfo.InvariantCulture)
        );
        await Task.WhenAll(
            Enumerable.Range(0, people).Select(one => Task.Run(() => WorkAsync(options.Options, (process * people) + one)))
        );
        return 0;
    }

    private static async Task WorkAsync(DbContextOptions<HostContext> options, int person)
    {
        foreach (var command in Of(person))
        {
            await Console.Out.WriteLineAsync($"{command.Id} {(await SendAsync(options, command)).Kind}");
        }
    }

    /// <summary>Sends until there is an answer: whatever went wrong, the same id is sent again.</summary>
    private static async Task<ApprovalAnswer> SendAsync(DbContextOptions<HostContext> options, ApprovalCommand command)
    {
        for (var deadline = DateTime.UtcNow + Patience; ; )
        {
            try
            {
                await using HostContext context = new(options);
                return await new StoredApprovals(context).ApplyAsync(command, Company.Start, Authority);
            }
#pragma warning disable CA1031 // Any failure is answered by sending again.
            catch (Exception) when (DateTime.UtcNow < deadline)
#pragma warning restore CA1031
            {
                await Task.Delay(50);
            }
        }
    }
}
