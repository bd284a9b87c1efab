using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace JourneyBot.TestKit.Hosting;

/// <summary>Everything the app logged, so that a bug fails the test it happened in and a test can look for what must not be there.</summary>
internal sealed class BotLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    private const string Broken = "The test broke it";
    private volatile string? _failAt;

    public IEnumerable<string> Lines => _lines.Select(l => l.Text);

    public IEnumerable<string> Errors =>
        _lines
            .Where(l =>
                l.Level >= LogLevel.Error && !l.Text.Contains(Broken, StringComparison.Ordinal)
            )
            .Select(l => l.Text);

    /// <summary>The app breaks where it would log this event next, once.</summary>
    public void FailAt(string eventName) => _failAt = eventName;

    /// <summary>What was wrong was meant to be.</summary>
    public void Forget() => _lines.Clear();

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose() { }

    private sealed class Logger(BotLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (eventId.Name is { } name && name == log._failAt)
            {
                log._failAt = null;
                throw new InvalidOperationException($"{Broken} at {name}.");
            }

            log._lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));
        }
    }
}
