using System.Text.Json.Serialization;
using JourneyBot.App.Decks;

namespace JourneyBot.App;

/// <summary>What the app itself keeps as JSON.</summary>
[JsonSerializable(typeof(DeckOrder))]
[JsonSerializable(typeof(DeckUploadOrder))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class AppJson : JsonSerializerContext;
