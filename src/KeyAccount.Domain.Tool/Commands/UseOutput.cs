using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Writes the files of a look at lines, all or none, where a folder is given.</summary>
internal static class UseOutput
{
    /// <summary>Refuses a folder that the files cannot go into, before anything is read.</summary>
    /// <exception cref="UsageException">They cannot.</exception>
    public static void Refuse(string? folder, OutputSet set, BookRequest request)
    {
        if (folder is not null)
        {
            OutputFolder.Check(folder, set, request.Files);
        }
    }

    /// <summary>Writes them when a folder is given.</summary>
    public static void Write(string? folder, OutputSet set, Action<OutputFolder> write)
    {
        if (folder is null)
        {
            return;
        }

        using var output = OutputFolder.Begin(folder, set);
        write(output);
        output.Commit();
    }
}
