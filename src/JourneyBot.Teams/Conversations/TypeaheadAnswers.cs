using JourneyBot.Teams.Cards;

namespace JourneyBot.Teams.Conversations;

/// <summary>The choices that fit what a person typed.</summary>
public static class TypeaheadAnswers
{
    /// <summary>In the order in which they are shown.</summary>
    public static TurnResult Choices(IReadOnlyList<Choice> choices) =>
        TurnResult.Json(
            new TypeaheadAnswer("application/vnd.microsoft.search.searchResponse", new(choices)),
            TeamsJson.Wire.TypeaheadAnswer
        );
}

internal sealed record TypeaheadAnswer(string Type, TypeaheadResults Value);

internal sealed record TypeaheadResults(IReadOnlyList<Choice> Results);
