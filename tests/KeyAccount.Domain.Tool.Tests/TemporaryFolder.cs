using System.Text;

namespace KeyAccount.Domain.Tool.Tests;

/// <summary>A folder of its own for one test, removed at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("keyaccount-").FullName;

    public string At(params string[] names) => Path.Combine([path, .. names]);

    /// <summary>Writes a text file, UTF-8 without mark, and returns its path.</summary>
    public string Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public string Read(params string[] names) => File.ReadAllText(At(names));

    /// <summary>Everything in the folder, files and folders, relative and in ordinal order.</summary>
    public IReadOnlyList<string> Content() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(
                    path,
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
                )
                .Select(entry => Path.GetRelativePath(path, entry).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => Directory.Delete(path, recursive: true);
}
