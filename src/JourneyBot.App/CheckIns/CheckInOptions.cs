using System.ComponentModel.DataAnnotations;

namespace JourneyBot.App.CheckIns;

/// <summary>Settings of the weekly check-in: the section <c>CheckIns</c>. Each person can set their own day and hour.</summary>
internal sealed class CheckInOptions : IValidatableObject
{
    public const string Section = "CheckIns";

    /// <summary>Whether champions are asked by themselves.</summary>
    public bool Weekly { get; set; } = true;

    /// <summary>The working day champions are asked on.</summary>
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>The hour they are asked at, in each champion's own zone.</summary>
    [Range(5, 20)]
    public int Hour { get; set; } = 9;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Day is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Day)} is {Day}; champions are asked on a working day, Monday to Friday.",
                [nameof(Day)]
            );
        }
    }
}
