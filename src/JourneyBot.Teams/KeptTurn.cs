using System.Text.Json;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Inbound;

namespace JourneyBot.Teams;

/// <summary>A turn as it is written down, to be worked on later or elsewhere.</summary>
public sealed record KeptTurn(Activity Activity, Origin Origin)
{
    /// <summary>The turn as JSON, with all that Teams sent.</summary>
    public static string Write(Turn turn) =>
        JsonSerializer.Serialize(new KeptTurn(turn.Activity, turn.Origin), TeamsJson.Wire.KeptTurn);

    /// <summary>The turn again; its invoke counts as answered, so that the result has to be sent.</summary>
    public static Turn Read(string json)
    {
        var kept = JsonSerializer.Deserialize(json, TeamsJson.Wire.KeptTurn);
        if (kept is not { Activity: not null, Origin: not null })
        {
            throw new JsonException("This is no turn.");
        }

        var right = new AnswerRight();
        right.TryTake();
        return new Turn(kept.Activity, kept.Origin) { Right = right };
    }
}
