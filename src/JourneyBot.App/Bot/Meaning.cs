using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Bot;

/// <summary>One thing a person may have meant: its name, a few words that tell it from the others, and the complete answer.</summary>
internal sealed record Meaning(string Name, string? Detail, string Verb, ButtonData Data);
