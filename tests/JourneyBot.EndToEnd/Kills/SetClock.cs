using System.Globalization;
using JourneyBot.TestKit.Faults;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>A machine's clock that somebody sets while a replica lives by it.</summary>
internal sealed class SetClock
{
    private readonly string _file;

    /// <summary>Begins so many seconds ahead of the world's.</summary>
    public SetClock(KilledStore store, int ahead)
    {
        _file = Path.Combine(store.Folder, "clock");
        Set(ahead);
    }

    /// <summary>What makes a replica live by it.</summary>
    public IReadOnlyDictionary<string, string> Faults
    {
        get
        {
            var faults = FaultSettings.Loaded();
            faults[FaultSettings.ClockFile] = _file;
            return faults;
        }
    }

    /// <summary>So many seconds ahead of the world's from now on. Whoever reads it finds the one number or the other.</summary>
    public void Set(int ahead)
    {
        File.WriteAllText(_file + ".new", ahead.ToString(CultureInfo.InvariantCulture));
        File.Move(_file + ".new", _file, overwrite: true);
    }
}
