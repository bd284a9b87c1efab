using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Cards;

internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
