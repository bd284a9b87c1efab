using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace JourneyBot.TestKit.Faults;

/// <summary>Kills its own process, as SIGKILL does, at the moment the app would log an event for the n-th time.</summary>
internal sealed class DeadlyLog(string name, int count) : ILoggerProvider, ILogger
{
    private int _seen;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Debug;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (eventId.Name != name || Interlocked.Increment(ref _seen) != count)
        {
            return;
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
        // The signal may take a moment to arrive on another core; nothing more is done by this thread.
        Thread.Sleep(Timeout.Infinite);
    }

    public void Dispose() { }
}
