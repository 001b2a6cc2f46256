using System.Text;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly OutputSet Set = new("main.json", "test/1", ["a.csv", "b.csv", "main.json"]);

    private readonly TemporaryFolder folder = new();

    private string Out => folder.At("out");

    [Fact]
    public void Files_appear_when_all_are_complete_and_not_before()
    {
        using (var output = OutputFolder.Begin(Out, Set))
        {
            Write(output, "a.csv", "1");
            Assert.False(Directory.Exists(Out));
            output.Commit();
        }

        Assert.Equal(["out", "out/a.csv"], folder.Content());
    }

    [Fact]
    public void Nothing_is_left_of_what_was_not_committed()
    {
        using (var output = OutputFolder.Begin(Out, Set))
        {
            Write(output, "a.csv", "1");
        }

        Assert.Empty(folder.Content());
    }

    [Fact]
    public void Folders_made_on_the_way_are_removed_again_when_nothing_was_committed()
    {
        using (OutputFolder.Begin(folder.At("x", "y", "out"), Set)) { }

        Assert.Empty(folder.Content());
    }

    [Fact]
    public void Folders_above_are_made_when_they_are_missing()
    {
        using (var output = OutputFolder.Begin(folder.At("x", "y", "out"), Set))
        {
            Write(output, "a.csv", "1");
            output.Commit();
        }

        Assert.Equal(["x", "x/y", "x/y/out", "x/y/out/a.csv"], folder.Content());
    }

    [Fact]
    public void A_later_run_replaces_the_set_and_leaves_other_files_alone()
    {
        folder.Write("out/a.csv", "old");
        folder.Write("out/b.csv", "old");
        folder.Write("out/mine.txt", "mine");

        using (var output = OutputFolder.Begin(Out, Set))
        {
            Write(output, "a.csv", "new");
            output.Commit();
        }

        // b.csv of the earlier run would say something about data it was not made from.
        Assert.Equal(["out", "out/a.csv", "out/mine.txt"], folder.Content());
        Assert.Equal(("new", "mine"), (folder.Read("out", "a.csv"), folder.Read("out", "mine.txt")));
    }

    [Fact]
    public void When_a_move_fails_the_earlier_files_are_put_back()
    {
        folder.Write("out/a.csv", "old");
        Directory.CreateDirectory(folder.At("out", "b.csv"));

        using (var output = OutputFolder.Begin(Out, Set))
        {
            Write(output, "a.csv", "new");
            Write(output, "b.csv", "new");
            Assert.ThrowsAny<IOException>(output.Commit);
        }

        Assert.Equal(["out", "out/a.csv", "out/b.csv"], folder.Content());
        Assert.Equal("old", folder.Read("out", "a.csv"));
    }

    [Fact]
    public void A_file_that_is_not_of_the_set_cannot_be_opened()
    {
        using var output = OutputFolder.Begin(Out, Set);

        Assert.Throws<ArgumentException>(() => output.Open("c.csv"));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_fit() => Assert.Null(OutputFolder.Refuse(Out, Set));

    [Fact]
    public void A_folder_with_other_files_is_fit()
    {
        folder.Write("out/mine.txt", "mine");

        Assert.Null(OutputFolder.Refuse(Out, Set));
    }

    [Fact]
    public void A_folder_with_an_earlier_set_is_fit()
    {
        folder.Write("out/main.json", Set.Beginning + "  \"x\": 1\n}");
        folder.Write("out/a.csv", "old");

        Assert.Null(OutputFolder.Refuse(Out, Set));
    }

    [Theory]
    [InlineData("a.csv", "mine")]
    [InlineData("main.json", "{}")]
    [InlineData("main.json", "{\n  \"format\": \"test/2\",\n")]
    [InlineData("main.json", "")]
    public void A_folder_with_a_file_of_ours_that_we_did_not_write_is_refused(string name, string content)
    {
        folder.Write($"out/{name}", content);

        Assert.Contains(
            $"{name} exists and was not written by this command",
            OutputFolder.Refuse(Out, Set),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused() =>
        Assert.Contains(
            "is a file; --out needs a folder",
            OutputFolder.Refuse(folder.Write("out", "x"), Set),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_input_of_the_run_is_never_replaced()
    {
        folder.Write("out/main.json", Set.Beginning);
        var input = folder.Write("out/a.csv", "input");

        Assert.Contains(
            "is an input of this run",
            OutputFolder.Refuse(Out, Set, null, Path.Combine(Out, "..", "out", "a.csv")),
            StringComparison.Ordinal
        );
        Assert.Equal("input", File.ReadAllText(input));
    }

    public void Dispose() => folder.Dispose();

    private static void Write(OutputFolder output, string name, string text)
    {
        using var stream = output.Open(name);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
