using System.Collections.Concurrent;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What people asked for, and what they were told is kept: the map is held against it afterwards.</summary>
internal sealed class Ledger(Calendar calendar)
{
    private readonly ConcurrentDictionary<string, bool> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _late = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _takenBack = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Clicks> _confirmed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _answered = new();
    private readonly ConcurrentDictionary<string, int> _doors = new(StringComparer.Ordinal);

    /// <summary>The words of every update that was tried, and whether its sender was told that it is saved.</summary>
    public IReadOnlyDictionary<string, bool> Words => _words;

    /// <summary>The words of updates that were put off: what stands against them is only found out later, and then the form comes back.</summary>
    public IReadOnlySet<string> Late => _late.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of updates whose senders were told that they are taken back.</summary>
    public IReadOnlyCollection<string> TakenBack => [.. _takenBack.Keys];

    /// <summary>The prompts whose champions were told that this was all, and when.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> Answered => _answered;

    /// <summary>How often "No change" was pressed, and how often it was taken, by name.</summary>
    public IReadOnlyDictionary<string, Clicks> Confirmed => _confirmed;

    /// <summary>What was taken, by the door it came through.</summary>
    public IReadOnlyDictionary<string, int> Doors => _doors;

    public int Accepted => _doors.Values.Sum();

    public void Tried(string words) => _words.TryAdd(words, value: false);

    public void Took(string door, string words)
    {
        _words[words] = true;
        Count(door);
    }

    public void PutOff(string door, string words)
    {
        _late.TryAdd(words, 0);
        Took($"{door}, late", words);
    }

    public void TookBack(string door, string? words)
    {
        if (words is not null)
        {
            _takenBack.TryAdd(words, 0);
        }

        Count(door);
    }

    public void Clicked(string door, TeamsPerson person, bool wasTaken)
    {
        var one = new Clicks(1, wasTaken ? 1 : 0);
        _confirmed.AddOrUpdate(
            person.Name,
            one,
            (_, all) => new Clicks(all.Tried + one.Tried, all.Taken + one.Taken)
        );
        if (wasTaken)
        {
            Count(door);
        }
    }

    public void AnsweredPrompt(Guid prompt) => _answered.TryAdd(prompt, calendar.Now);

    public void Count(string door) => _doors.AddOrUpdate(door, 1, (_, n) => n + 1);
}

/// <summary>How often something was pressed, and how often it was taken.</summary>
internal sealed record Clicks(int Tried, int Taken);
