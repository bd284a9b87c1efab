using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JourneyBot.Tests.App.CheckIns;

/// <summary>Counts what the flow of a test asks by EF, and nobody else.</summary>
internal sealed class QueriesOfEf
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<QueriesOfEf?> Current = new();
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    private QueriesOfEf() { }

    public static async Task<int> CountAsync(Func<Task> work)
    {
        var queries = new QueriesOfEf();
        Current.Value = queries;
        using (DiagnosticListener.AllListeners.Subscribe(queries))
        {
            await work();
        }

        Current.Value = null;
        queries._subscriptions.ForEach(s => s.Dispose());
        return queries._count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (string.Equals(value.Name, DbLoggerCategory, StringComparison.Ordinal))
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value == this && value.Value is CommandExecutedEventData)
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private const string DbLoggerCategory = Microsoft.EntityFrameworkCore.DbLoggerCategory.Name;
}
