namespace KeyAccount.Domain.Tests.Documentation;

public class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    private static readonly string[] Commands = Markdown.Blocks(Readme, "shell").First().Split('\n');

    [Fact]
    public void Two_commands_do_everything_on_a_fresh_machine() => Assert.Equal(2, Commands.Length);

    [Fact]
    public void The_first_command_runs_the_main_job() =>
        Assert.Equal("dotnet run --project src/KeyAccount.Domain.Tool -- demo --out demo", Commands[0]);

    [Fact]
    public void The_script_for_changes_runs_the_same_tests_as_the_second() =>
        Assert.Contains($"\ntest_command=\"{Commands[1]}\"\n", Repository.Read(".ci/run"), StringComparison.Ordinal);

    [Fact]
    public void Contributors_are_told_to_run_the_same_tests() =>
        Assert.Contains(Commands[1], Markdown.Blocks(Repository.Read("CONTRIBUTING.md"), "shell").First().Split('\n'));

    [Fact]
    public void The_commands_stand_on_the_first_screen() =>
        Assert.InRange(Readme[..Readme.IndexOf(Commands[1], StringComparison.Ordinal)].Split('\n').Length, 1, 24);
}
