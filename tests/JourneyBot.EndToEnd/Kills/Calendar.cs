using System.Globalization;
using JourneyBot.TestKit.Faults;
using Npgsql;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>
/// What day it is for the killed. Tests run at night and on Sundays too, when nobody is asked anything; by this calendar it is always half
/// past two (UTC) on a Wednesday or a Friday, a working morning in Toronto and a working day in all of Europe. A database server tells
/// it to those that share it; who has a store of its own reads it from a file.
/// </summary>
internal sealed class Calendar
{
    private static readonly TimeSpan HalfPastTwo = new(14, 30, 0);
    private readonly List<DateTimeOffset> _days = [];
    private readonly string? _database;
    private readonly string _file;

    /// <summary>Begins today, and stays there unless it is begun.</summary>
    /// <param name="database">The connection string of a server whose clock it is; null where there is none.</param>
    /// <param name="file">Where it is written for those that ask no server.</param>
    public Calendar(string? database, string file)
    {
        (_database, _file) = (database, file);
        _days.Add(TimeProvider.System.GetUtcNow());
    }

    /// <summary>What makes those live by it that ask no server; null where the server tells them.</summary>
    public IReadOnlyDictionary<string, string>? Faults
    {
        get
        {
            if (_database is not null)
            {
                return null;
            }

            var faults = FaultSettings.Loaded();
            faults[FaultSettings.ClockFile] = _file;
            return faults;
        }
    }

    /// <summary>The moments at which a day of the run began.</summary>
    public IReadOnlyList<DateTimeOffset> Days => _days;

    /// <summary>Whether days pass by it; where they do not, nobody knows what else sets the clocks.</summary>
    public bool IsBegun { get; private set; }

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow().AddSeconds(Ahead);

    /// <summary>How many seconds it is ahead of the world's clock.</summary>
    public int Ahead { get; private set; }

    /// <summary>From today to the first day of a run.</summary>
    public Task BeginAsync()
    {
        var today = new DateTimeOffset(_days[0].UtcDateTime.Date, TimeSpan.Zero);
        var days = (((int)DayOfWeek.Wednesday - (int)today.DayOfWeek + 6) % 7) + 1;
        return BeginAsync(today.AddDays(days) + HalfPastTwo);
    }

    /// <summary>From today to a moment.</summary>
    public Task BeginAsync(DateTimeOffset moment)
    {
        (_days[0], IsBegun) = (moment, true);
        return GoAsync();
    }

    /// <summary>The next day that counts: from Wednesday to Friday, from Friday to the Wednesday after it.</summary>
    public Task NextAsync()
    {
        var days = _days[^1].DayOfWeek is DayOfWeek.Wednesday ? 2 : 5;
        return NextAsync(_days[^1].AddDays(days));
    }

    /// <summary>On to a moment of a later day.</summary>
    public Task NextAsync(DateTimeOffset moment)
    {
        _days.Add(moment);
        return GoAsync();
    }

    private async Task GoAsync()
    {
        Ahead = (int)(_days[^1] - TimeProvider.System.GetUtcNow()).TotalSeconds;
        // Whoever reads it finds the one number or the other.
        await File.WriteAllTextAsync(
            _file + ".new",
            Ahead.ToString(CultureInfo.InvariantCulture),
            TestContext.Current.CancellationToken
        );
        File.Move(_file + ".new", _file, overwrite: true);
        if (_database is null)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        // Found before the server's own by whoever has this schema in front of pg_catalog.
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            CREATE SCHEMA IF NOT EXISTS calendar;
            CREATE OR REPLACE FUNCTION calendar.clock_timestamp() RETURNS timestamptz VOLATILE LANGUAGE sql
            AS 'SELECT pg_catalog.clock_timestamp() + make_interval(secs => {Ahead})'
            """
        );
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
