using System.Globalization;
using Npgsql;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>
/// What day it is for the killed. Tests run at night and on Sundays too, when nobody is asked anything; by the clock of a database server
/// it is always half past two (UTC) on a Wednesday or a Friday, a working morning in Toronto and a working day in all of Europe.
/// Without a server it is today, whatever day that is.
/// </summary>
internal sealed class Calendar
{
    private static readonly TimeSpan HalfPastTwo = new(14, 30, 0);
    private readonly List<DateTimeOffset> _days = [];
    private readonly string? _database;

    /// <summary>Begins today.</summary>
    /// <param name="database">The connection string of a server whose clock it is; null where there is none.</param>
    public Calendar(string? database)
    {
        _database = database;
        _days.Add(TimeProvider.System.GetUtcNow());
    }

    /// <summary>The moments at which a day of the run began.</summary>
    public IReadOnlyList<DateTimeOffset> Days => _days;

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow().AddSeconds(Ahead);

    /// <summary>How many seconds it is ahead of the world's clock.</summary>
    public int Ahead { get; private set; }

    /// <summary>From today to the first day of a run.</summary>
    public Task BeginAsync()
    {
        if (_database is null)
        {
            return Task.CompletedTask;
        }

        var today = new DateTimeOffset(_days[0].UtcDateTime.Date, TimeSpan.Zero);
        var days = (((int)DayOfWeek.Wednesday - (int)today.DayOfWeek + 6) % 7) + 1;
        _days[0] = today.AddDays(days) + HalfPastTwo;
        return GoAsync();
    }

    /// <summary>The next day that counts: from Wednesday to Friday, from Friday to the Wednesday after it.</summary>
    public Task NextAsync()
    {
        if (_database is null)
        {
            return Task.CompletedTask;
        }

        var days = _days[^1].DayOfWeek is DayOfWeek.Wednesday ? 2 : 5;
        _days.Add(_days[^1].AddDays(days));
        return GoAsync();
    }

    private async Task GoAsync()
    {
        Ahead = (int)(_days[^1] - TimeProvider.System.GetUtcNow()).TotalSeconds;
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
