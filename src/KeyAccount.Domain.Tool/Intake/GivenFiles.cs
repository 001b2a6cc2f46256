using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Tables;

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

    /// <summary>Refuses amounts of which neither the command line nor the file can tell the currency.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The file, open.</param>
    /// <param name="currency">The column that would tell it.</param>
    /// <exception cref="UsageException">The file has no such column.</exception>
    public static void RefuseWithoutCurrency(string path, TableReader table, Column currency)
    {
        if (!table.Has(currency))
        {
            throw new UsageException(
                $"{path} has no currency column; state the currency with --currency, for example --currency EUR"
            );
        }
    }
}
