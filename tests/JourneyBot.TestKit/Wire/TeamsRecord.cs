namespace JourneyBot.TestKit.Wire;

/// <summary>What Teams remembers: every call in order, which messages stand, and what should not have been asked.</summary>
internal sealed class TeamsRecord
{
    private readonly Lock _gate = new();
    private readonly List<TeamsCall> _calls = [];
    private readonly List<string> _unexpected = [];
    private readonly HashSet<string> _standing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = NewSignal();

    public IReadOnlyList<TeamsCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public IReadOnlyList<string> Unexpected
    {
        get
        {
            lock (_gate)
            {
                return [.. _unexpected];
            }
        }
    }

    public void Add(TeamsCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
            if (call is { IsAccepted: true, Method: "POST" })
            {
                _standing.Add(call.Message!);
            }
            else if (call is { IsAccepted: true, Method: "DELETE" })
            {
                Delete(call.Message!);
            }

            _changed.SetResult();
            _changed = NewSignal();
        }
    }

    public void AddUnexpected(string what)
    {
        lock (_gate)
        {
            _unexpected.Add(what);
        }
    }

    public void Delete(string message)
    {
        lock (_gate)
        {
            _standing.Remove(message);
            _deleted.Add(message);
        }
    }

    /// <summary>What Teams says to a call for a conversation or message that is not there; null when all is there.</summary>
    public TeamsRefusal? Missing(TeamsCall call)
    {
        lock (_gate)
        {
            if (!TeamsPlaces.Exists(call.Conversation))
            {
                _unexpected.Add($"{call.Method} in {call.Conversation}, which does not exist");
                return new TeamsRefusal(404, "ConversationNotFound", null);
            }

            if (call.Activity is not { } message || _standing.Contains(message))
            {
                return null;
            }

            if (!_deleted.Contains(message))
            {
                _unexpected.Add($"{call.Method} of message {message}, which was never posted");
            }

            return new TeamsRefusal(404, "ActivityNotFoundInConversation", null);
        }
    }

    public async Task WaitForAsync(Func<TeamsCall, bool> isWanted, int count, string what)
    {
        while (!HasCome(isWanted, count, out var changed))
        {
            try
            {
                await changed.WaitAsync(TimeSpan.FromSeconds(90));
            }
            catch (TimeoutException timeout)
            {
                throw new TimeoutException(
                    $"Waited in vain for {count} times {what}; there was: {string.Join(" | ", Calls.Select(c => $"{c.Method} {c.Conversation} {c.IsAccepted}"))}",
                    timeout
                );
            }
        }
    }

    private bool HasCome(Func<TeamsCall, bool> isWanted, int count, out Task changed)
    {
        lock (_gate)
        {
            changed = _changed.Task;
            return _calls.Count(call => call.IsAccepted && isWanted(call)) >= count;
        }
    }

    private static TaskCompletionSource NewSignal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
