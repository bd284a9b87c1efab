using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.Journeys.Updates;

/// <summary>Decides on what a colleague says stands in the way at a stage.</summary>
public static class RaiseBarrier
{
    /// <summary>The update to apply; refused without words, too long, or when the stage has the same barrier open.</summary>
    public static Result<IReadOnlyList<Update>> Decide(
        JourneyMap map,
        Stage stage,
        string? text,
        Author author,
        DateTimeOffset now
    )
    {
        var said = Said.Clean(text);
        if (said is null)
        {
            return Refusal.Invalid("Write what stands in the way.");
        }

        if (Said.TooLong("The barrier", said) is { } tooLong)
        {
            return Refusal.Invalid(tooLong);
        }

        if (
            stage.EmployeeBarriers.Exists(b =>
                b.Status is BarrierStatus.Open
                && string.Equals(b.Text, said, StringComparison.Ordinal)
            )
        )
        {
            return Refusal.NotAllowed($"“{stage.Name}” has this barrier already.");
        }

        var batch = new UpdateBatch(map, author, now);
        batch.Add(new UpdateDraft(UpdateKind.EmployeeBarrier) { StageId = stage.Id, Text = said });
        return Result.Of(batch.Updates);
    }
}
