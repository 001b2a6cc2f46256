using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>
/// A PostgreSQL server of the tests' own: made in a temporary folder when the first test asks for it, on the loopback interface only,
/// stopped and deleted at the end. Where none is installed its tests are skipped and say so; under CI they fail.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly bool isDurable;

    private const string Owner = "key_account";

    // Stops the server and deletes its folder when the tests end, also when they are killed: the pipe is closed then.
    private const string Guardian = """
        "$@" & server=$!
        cat >/dev/null
        kill -INT $server 2>/dev/null; wait $server
        rm -rf "$KEY_ACCOUNT_FOLDER"
        """;

    /// <summary>The one of the test assembly. It never outlives its machine, so it need not wait for the disk.</summary>
    public PostgresServer()
        : this(isDurable: false) { }

    private PostgresServer(bool isDurable) => this.isDurable = isDurable;

    /// <summary>One that waits for the disk as in production, for tests that crash it.</summary>
    internal static PostgresServer Durable() => new(isDurable: true);

    private readonly SemaphoreSlim starting = new(1, 1);
    private string? folder;
    private Process? guardian;
    private NpgsqlConnectionStringBuilder? connection;

    /// <summary>Makes a database, starting the server first when it does not yet run.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync(string name)
    {
        var server = await StartedAsync();
        await using var maintenance = new NpgsqlConnection(server.ConnectionString);
        await maintenance.OpenAsync();
        await using var command = maintenance.CreateCommand();
#pragma warning disable CA2100 // A name cannot be a parameter, and the tests make it.
        command.CommandText = $"CREATE DATABASE \"{name}\"";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = name,
            Pooling = true,
            MaxPoolSize = 80,
        }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (guardian is not null)
        {
            guardian.StandardInput.Close();
            await guardian.WaitForExitAsync();
            guardian.Dispose();
        }
        starting.Dispose();
    }

    private async Task<NpgsqlConnectionStringBuilder> StartedAsync()
    {
        await starting.WaitAsync();
        try
        {
            return connection ??= await StartAsync(PostgresPrograms.FindOrSkip());
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<NpgsqlConnectionStringBuilder> StartAsync(PostgresPrograms programs)
    {
        folder = Directory.CreateTempSubdirectory("key-account-postgres-").FullName;
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var (data, passwordFile) = (Path.Combine(folder, "data"), Path.Combine(folder, "password"));
        await File.WriteAllTextAsync(passwordFile, password);
        await programs.OwnAsync(folder);
        await programs.RunAsync(
            "initdb",
            [
                "-D",
                data,
                "-U",
                Owner,
                "-A",
                "scram-sha-256",
                $"--pwfile={passwordFile}",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
            ]
        );
        var port = FreePort();
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            $"unix_socket_directories={folder}",
            "max_connections=200",
            "shared_buffers=64MB",
            isDurable ? "fsync=on" : "fsync=off",
        ];
        var start = programs.As("postgres", ["-D", data, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        guardian = Process.Start(Guarded(start, folder))!;
        _ = guardian.StandardError.ReadToEndAsync();
        _ = guardian.StandardOutput.ReadToEndAsync();
        NpgsqlConnectionStringBuilder started = new()
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Owner,
            Password = password,
            Database = "postgres",
            Pooling = false,
        };
        await ReadyAsync(started.ConnectionString);
        return started;
    }

    private static ProcessStartInfo Guarded(ProcessStartInfo start, string folder)
    {
        ProcessStartInfo guarded = new("/bin/sh", ["-c", Guardian, "sh", start.FileName, .. start.ArgumentList])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        guarded.Environment["KEY_ACCOUNT_FOLDER"] = folder;
        return guarded;
    }

    private static async Task ReadyAsync(string connectionString)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 300)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
