using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace JourneyBot.TestKit.Postgres;

/// <summary>A PostgreSQL server of our own in a temporary folder, reached by a socket there and by nobody else; started at first use.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    /// <summary>The one user who is asked for a password, where somebody makes them; all others are believed.</summary>
    public const string GuardedUser = "guarded";

    private const string DebianFolder = "/usr/lib/postgresql";
    private static readonly SemaphoreSlim Gate = new(1);
    private static PostgresCluster? _shared;
    private readonly string _folder;
    private readonly bool _isDurable;
    private Process _server;
    private bool _isDown;
    private int _databases;

    private PostgresCluster(string folder, bool isDurable, Process server) =>
        (_folder, _isDurable, _server) = (folder, isDurable, server);

    /// <summary>Why there can be no cluster on this machine; null where there can.</summary>
    public static string? WhyNot =>
        Programs() is null
            ? $"PostgreSQL's server programs are not in {DebianFolder}; install Debian's package postgresql."
            : null;

    /// <summary>The server's process, whose children are those of its connections.</summary>
    public int ServerId => _server.Id;

    /// <summary>Where it takes calls.</summary>
    public string Socket => Path.Combine(_folder, ".s.PGSQL.5432");

    /// <summary>The one cluster of this process.</summary>
    public static async Task<PostgresCluster> SharedAsync(CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            return _shared ??= await StartAsync(cancellationToken);
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Stops the cluster of this process, where one was started.</summary>
    public static async Task StopSharedAsync()
    {
        if (_shared is { } running)
        {
            _shared = null;
            await running.DisposeAsync();
        }
    }

    /// <summary>A server of its own, for a test that stops it; where it is durable, every commit is on the disk before it is answered.</summary>
    public static async Task<PostgresCluster> StartAsync(
        CancellationToken cancellationToken,
        bool isDurable = false
    )
    {
        var programs = Programs() ?? throw new InvalidOperationException(WhyNot);
        var folder = Directory.CreateTempSubdirectory("journeybot-pg-").FullName;
        await RunAsync("/bin/chmod", ["711", folder], cancellationToken);
        var data = Path.Combine(folder, "data");
        Directory.CreateDirectory(data);
        if (IsRoot)
        {
            await RunAsync("/bin/chown", ["-R", "postgres:postgres", folder], cancellationToken);
        }

        await RunAsync(
            Path.Combine(programs, "initdb"),
            ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
            cancellationToken
        );
        var rules = Path.Combine(data, "pg_hba.conf");
        await File.WriteAllTextAsync(
            rules,
            $"local all {GuardedUser} scram-sha-256\n{await File.ReadAllTextAsync(rules, cancellationToken)}",
            cancellationToken
        );
        var cluster = new PostgresCluster(folder, isDurable, StartServer(folder, isDurable));
        await cluster.WaitUntilReadyAsync(cancellationToken);
        return cluster;
    }

    /// <summary>Makes a fresh, empty database and returns its connection string.</summary>
    public async Task<string> NewDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"test{Interlocked.Increment(ref _databases)}"
        );
        await RunAsync(
            Path.Combine(Programs()!, "createdb"),
            ["-h", _folder, "-U", "postgres", "--strategy=file_copy", name],
            cancellationToken
        );
        return ConnectionString(name);
    }

    /// <summary>Stops the server, whoever is still connected, or has it crash; what is in it stays.</summary>
    public async Task GoDownAsync(bool isCrash = false)
    {
        NpgsqlConnection.ClearAllPools();
        if (_isDown)
        {
            return;
        }

        _isDown = true;
        if (!_server.HasExited)
        {
            // SIGINT: stop without waiting for anybody. SIGQUIT: without writing anything down, either.
            await RunAsync(
                "/bin/kill",
                [isCrash ? "-QUIT" : "-INT", _server.Id.ToString(CultureInfo.InvariantCulture)],
                CancellationToken.None
            );
            await _server.WaitForExitAsync();
        }

        _server.Dispose();
    }

    /// <summary>Starts it again as it was.</summary>
    public async Task ComeBackAsync(CancellationToken cancellationToken)
    {
        _server = StartServer(_folder, _isDurable);
        _isDown = false;
        await WaitUntilReadyAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await GoDownAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Process StartServer(string folder, bool isDurable) =>
        Start(
            Path.Combine(Programs()!, "postgres"),
            [
                "-D",
                Path.Combine(folder, "data"),
                "-k",
                folder,
                "-c",
                "listen_addresses=",
                "-c",
                isDurable ? "fsync=on" : "fsync=off",
                "-c",
                isDurable ? "synchronous_commit=on" : "synchronous_commit=off",
            ]
        );

    private string ConnectionString(string database) =>
        $"Host={_folder};Username=postgres;Database={database};Maximum Pool Size=20";

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var attemptsLeft = 300;
        while (!await IsReadyAsync(cancellationToken))
        {
            if (_server.HasExited || --attemptsLeft == 0)
            {
                throw new InvalidOperationException("PostgreSQL did not start.");
            }

            await Task.Delay(
                TimeSpan.FromMilliseconds(100),
                TimeProvider.System,
                cancellationToken
            );
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static bool IsRoot =>
        string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private static string? Programs() =>
        Directory.Exists(DebianFolder)
            ? Directory
                .EnumerateDirectories(DebianFolder)
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    private static async Task RunAsync(
        string program,
        string[] arguments,
        CancellationToken cancellationToken
    )
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    // PostgreSQL refuses to run as root, so root hands its programs over to the user Debian made for it.
    private static Process Start(string program, string[] arguments)
    {
        var handOver = IsRoot && program.StartsWith(DebianFolder, StringComparison.Ordinal);
        string[] asPostgres = ["--reuid=postgres", "--regid=postgres", "--clear-groups", program];
        var start = new ProcessStartInfo(
            handOver ? "/usr/bin/setpriv" : program,
            handOver ? [.. asPostgres, .. arguments] : arguments
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
