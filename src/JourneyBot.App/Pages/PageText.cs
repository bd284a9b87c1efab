using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;

namespace JourneyBot.App.Pages;

/// <summary>The words of one page: the workspace's, on the day and in the zone it is read.</summary>
public sealed class PageText
{
    private readonly DateTimeOffset _now;
    private readonly TimeZoneInfo _zone;

    private PageText(Workspace workspace, DateTimeOffset now)
    {
        Words = new Words(workspace);
        _zone = workspace.Zone;
        _now = now;
    }

    /// <summary>How the workspace writes numbers.</summary>
    public Words Words { get; }

    /// <summary>The day it is where the workspace is.</summary>
    public DateOnly Today => Words.DayOf(_now);

    /// <summary>This moment, as in "26 June 2026, 16:00".</summary>
    public string Now =>
        TimeZoneInfo
            .ConvertTime(_now, _zone)
            .ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static PageText For(Workspace workspace, DateTimeOffset now) => new(workspace, now);

    /// <summary>Always with its sign; nothing for no change.</summary>
    public string WithSign(long number) =>
        number switch
        {
            > 0 => "+" + Words.Number(number),
            < 0 => "−" + Words.Number(-number),
            _ => Words.Number(number),
        };

    /// <summary>"3 July"; with the year when it is another one.</summary>
    public string Day(DateOnly day) => Words.Day(day, Today);

    /// <summary>"today", "2 days ago", "3 weeks ago", then the day; a day to come counts as today.</summary>
    public string Ago(DateTimeOffset at) => CardWords.Ago(Words.DayOf(at), Today);

    /// <summary>"by 3 July", or "was due 3 July" once the day is over.</summary>
    public string Due(DateOnly day) => Words.Due(day, Today);
}
