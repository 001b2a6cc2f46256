using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>A process in which several people submit and sign, and which prints every answer; it may be killed and started again.</summary>
internal static class ApprovalWorker
{
    public const string Verb = "approval-worker";
    public const int Requests = 8;
    public const int Quorum = 3;

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

    /// <inheritdoc cref="WorkerConnection.RunAsync"/>
    /// <remarks>Each connection is one person's.</remarks>
    public static Task<int> RunAsync(string[] args) => WorkerConnection.RunAsync(args, WorkAsync);

    private static async Task WorkAsync(WorkerConnection connection)
    {
        foreach (var command in Of(connection.Overall))
        {
            var answer = await connection.SendAsync(context =>
                new StoredApprovals(context).ApplyAsync(command, Company.Start, Authority)
            );
            await Console.Out.WriteLineAsync($"{command.Id} {answer.Kind}");
        }
    }
}
