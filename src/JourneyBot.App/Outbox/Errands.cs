using JourneyBot.App.Bot;
using JourneyBot.App.Decks;

namespace JourneyBot.App.Outbox;

/// <summary>What is carried out from the outbox beside messages: decks to be made, files to be taken to where a person said, and late turns.</summary>
internal sealed record Errands(DeckErrand Decks, DeckUpload Uploads, LateTurns Turns);
