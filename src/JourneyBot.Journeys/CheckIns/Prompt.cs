using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.CheckIns;

/// <summary>What one champion is asked in one week: at most three things, at most two reminders, and none after an answer.</summary>
public sealed class Prompt
{
    /// <summary>How often a champion who does not answer is reminded.</summary>
    public const int MostReminders = 2;

    public required PromptId Id { get; init; }

    public required MapId MapId { get; init; }

    /// <summary>The champion who is responsible for the answer.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>ISO week in the champion's zone, such as 2026-W26; a champion gets one prompt a map and week.</summary>
    public required string Week { get; init; }

    /// <summary>Who is asked: the champion, or while they are away whoever covers for them.</summary>
    public required PersonId AskedId { get; set; }

    public required List<PromptItem> Items { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public PromptState State { get; private set; }

    /// <summary>How many messages were sent for it.</summary>
    public int Sent { get; private set; } = 1;

    public int Reminders { get; private set; }

    /// <summary>When it is brought up again, if nobody has answered by then; null for never.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool IsOpen => State is PromptState.Open or PromptState.Later;

    /// <summary>It was brought up; the next time is one of the person's own mornings.</summary>
    public void Asked(DateTimeOffset now, TimeZoneInfo zone, int hour) =>
        NextAt = Mornings.After(now, zone, hour, workingDays: 2);

    /// <summary>Brings it up again: as a reminder, or because that was asked for.</summary>
    public void AskAgain(DateTimeOffset now, TimeZoneInfo zone, int hour)
    {
        Sent++;
        if (State is PromptState.Open)
        {
            Reminders++;
        }

        State = PromptState.Open;
        NextAt = Reminders < MostReminders ? Mornings.After(now, zone, hour, workingDays: 2) : null;
    }

    /// <summary>"Ask me later": the next morning.</summary>
    public void PutOff(DateTimeOffset now, TimeZoneInfo zone, int hour)
    {
        State = PromptState.Later;
        NextAt = Mornings.After(now, zone, hour, workingDays: 1);
    }

    /// <summary>Nobody could be reached now, or it is night there.</summary>
    public void Wait(DateTimeOffset until) => NextAt = until;

    public void Answer(DateTimeOffset now)
    {
        State = PromptState.Answered;
        AnsweredAt = now;
        NextAt = null;
    }

    /// <summary>Nobody is asked any more: a newer one took its place, or the champion is away and nobody covers.</summary>
    public void Close()
    {
        State = PromptState.Over;
        NextAt = null;
    }
}

/// <summary>Where a prompt stands.</summary>
public enum PromptState
{
    Open,
    Later,
    Answered,
    Over,
}
