using KeyAccount.Domain.Tool.Commands;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>
/// Writes a set of files into a folder, all or none: they grow in a sibling folder and are moved when every one is complete.
/// </summary>
/// <remarks>
/// Files of other names are never touched. A file of one of our names is replaced only where the folder holds our marker
/// file, that is, where an earlier run wrote the set; otherwise the run is refused before it begins.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    private const int BufferSize = 65_536;

    private readonly string folder;
    private readonly string staging;
    private readonly string? createdParent;
    private readonly OutputSet set;
    private bool disposed;

    private OutputFolder(string folder, OutputSet set)
    {
        this.folder = folder;
        this.set = set;
        var parent = Path.GetDirectoryName(folder) ?? folder;
        createdParent = FirstMissing(parent);
        Directory.CreateDirectory(parent);
        staging = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Path.GetRandomFileName()}.partial");
        Directory.CreateDirectory(staging);
    }

    /// <summary>Why the set cannot be written into the folder; null when it can.</summary>
    /// <param name="folder">The folder, which need not exist.</param>
    /// <param name="set">The files that would be written.</param>
    /// <param name="inputs">Files that the run reads and so must not replace.</param>
    public static string? Refuse(string folder, OutputSet set, params IEnumerable<string?> inputs)
    {
        if (File.Exists(folder))
        {
            return $"{folder} is a file; --out needs a folder";
        }

        foreach (var name in set.Names)
        {
            var target = Path.Combine(folder, name);
            if (inputs.OfType<string>().Any(input => IsSame(input, target)))
            {
                return $"{target} is an input of this run and would be replaced; choose another folder for --out";
            }

            if (Directory.Exists(target) || (File.Exists(target) && !set.WroteInto(folder)))
            {
                return set.Marker is null
                    ? $"{target} exists and is never replaced; choose another folder for --out"
                    : $"{target} exists and was not written by this command; choose another folder for --out";
            }
        }

        return null;
    }

    /// <summary>Refuses a folder that the set cannot be written into, before anything is read.</summary>
    /// <inheritdoc cref="Refuse" path="/param"/>
    /// <exception cref="UsageException">It cannot.</exception>
    public static void Check(string folder, OutputSet set, params IEnumerable<string?> inputs)
    {
        if (Refuse(folder, set, inputs) is { } refusal)
        {
            throw new UsageException(refusal);
        }
    }

    public static OutputFolder Begin(string folder, OutputSet set) =>
        new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), set);

    /// <summary>Opens one of the files for writing.</summary>
    public Stream Open(string name) =>
        set.Names.Contains(name)
            ? new FileStream(Path.Combine(staging, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferSize)
            : throw new ArgumentException($"{name} is not one of the files {string.Join(", ", set.Names)}.", nameof(name));

    /// <summary>Puts the files in place of those of an earlier run; when that fails, the earlier ones are put back.</summary>
    public void Commit()
    {
        var createdFolder = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var earlier = Path.Combine(staging, "earlier");
        Directory.CreateDirectory(earlier);
        List<(string From, string To)> moves = [];
        try
        {
            foreach (var name in set.Names.Where(name => File.Exists(Path.Combine(folder, name))))
            {
                Move(Path.Combine(folder, name), Path.Combine(earlier, name), moves);
            }

            foreach (var name in set.Names.Where(name => File.Exists(Path.Combine(staging, name))))
            {
                Move(Path.Combine(staging, name), Path.Combine(folder, name), moves);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            moves.Reverse();
            foreach (var (from, to) in moves)
            {
                File.Move(to, from);
            }

            if (createdFolder)
            {
                Directory.Delete(folder);
            }

            throw;
        }
    }

    /// <summary>Removes the sibling folder, with whatever was not committed.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        Directory.Delete(staging, recursive: true);
        for (
            var parent = createdParent is null ? null : Path.GetDirectoryName(folder);
            parent is not null && parent.Length >= createdParent!.Length && !Directory.EnumerateFileSystemEntries(parent).Any();
            parent = Path.GetDirectoryName(parent)
        )
        {
            Directory.Delete(parent);
        }
    }

    private static void Move(string from, string to, List<(string From, string To)> moves)
    {
        File.Move(from, to);
        moves.Add((from, to));
    }

    private static string? FirstMissing(string folder)
    {
        string? missing = null;
        for (var at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing = at;
        }

        return missing;
    }

    private static bool IsSame(string input, string target) =>
        string.Equals(
            Path.GetFullPath(input),
            Path.GetFullPath(target),
            OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal
        );
}
