using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.CheckIns;

/// <summary>When and whether a person wants to be asked, as they set it themselves; what is null is as the installation has it.</summary>
public sealed class Rhythm
{
    public required PersonId PersonId { get; init; }

    /// <summary>A working day.</summary>
    public DayOfWeek? Day { get; set; }

    /// <summary>0 to 23, in the person's own zone.</summary>
    public int? Hour { get; set; }

    /// <summary>Who is asked while the person is away.</summary>
    public PersonId? CoverId { get; set; }

    public DateOnly? AwayFrom { get; set; }

    /// <summary>The last day away.</summary>
    public DateOnly? AwayTo { get; set; }

    /// <summary>The days away that today is one of; null when the person is there.</summary>
    public Absence? AbsenceOn(DateOnly today) =>
        AwayTo is { } to && today <= to && (AwayFrom ?? today) <= today
            ? new Absence(AwayFrom ?? today, to)
            : null;
}
