using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JourneyBot.Store;

/// <summary>Why the database last refused a change, in one sentence for an operator, until a change with messages went through again.</summary>
public sealed class StoreTrouble : DbCommandInterceptor
{
    // Where nothing is changed, nothing goes through again either.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private readonly TimeProvider _clock;
    private readonly Func<DbException, string?> _words;
    private volatile Refused? _last;

    internal StoreTrouble(TimeProvider clock, Func<DbException, string?> words) =>
        (_clock, _words) = (clock, words);

    /// <summary>Null where all is well; without names of files and servers.</summary>
    public string? Now =>
        _last is { } last && _clock.GetUtcNow() - last.At < Remembered ? last.Words : null;

    /// <summary>What an operator has to know of a failure; null where it is no trouble of the database's.</summary>
    public string? Words(DbException problem) => _words(problem);

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        Note(eventData.Exception as DbException);

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Note(eventData.Exception as DbException);
        return Task.CompletedTask;
    }

    /// <summary>Always false, so that it can stand in the filter of a catch that catches nothing.</summary>
    internal bool Note(DbException? problem)
    {
        if (problem is not null && _words(problem) is { } words)
        {
            _last = new Refused(words, _clock.GetUtcNow());
        }

        return false;
    }

    internal void IsOver()
    {
        if (_last is not null)
        {
            _last = null;
        }
    }

    private sealed record Refused(string Words, DateTimeOffset At);
}
