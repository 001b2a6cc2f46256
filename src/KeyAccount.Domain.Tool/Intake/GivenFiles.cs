using KeyAccount.Domain.Tool.Commands;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The files that a command line names.</summary>
internal static class GivenFiles
{
    /// <summary>Refuses an earlier review that is no folder, before its file is missed.</summary>
    /// <exception cref="UsageException">The folder does not exist.</exception>
    public static void RefuseMissingPrevious(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new UsageException($"--previous: the folder {folder} does not exist");
        }
    }

    /// <summary>Refuses what is no file, before anything is read.</summary>
    /// <exception cref="UsageException">One is a folder, or does not exist.</exception>
    public static void RefuseMissing(IEnumerable<string?> files)
    {
        foreach (var file in files.OfType<string>())
        {
            if (Directory.Exists(file))
            {
                throw new UsageException($"{file} is a folder; a file is needed");
            }

            if (!File.Exists(file))
            {
                throw new UsageException($"the file {file} does not exist");
            }
        }
    }
}
