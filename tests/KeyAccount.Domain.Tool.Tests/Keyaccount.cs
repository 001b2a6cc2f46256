using KeyAccount.Domain.Tool.Commands;

namespace KeyAccount.Domain.Tool.Tests;

/// <summary>Runs the command through its entry point, as a shell would.</summary>
internal static class Keyaccount
{
    public static Task<Result> Run(params string[] arguments) => Run(TestContext.Current.CancellationToken, arguments);

    public static async Task<Result> Run(CancellationToken cancelled, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await KeyAccountCommand.Run(arguments, new Terminal(output, error, IsInteractive: false), cancelled);
        return new Result(exitCode, output.ToString(), error.ToString());
    }
}
