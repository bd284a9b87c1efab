using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.Teams;

/// <summary>Every type that crosses the wire, read and written without reflection: compact, nulls omitted, repeated names refused.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(KeptTurn))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(TextAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(DialogAnswer))]
[JsonSerializable(typeof(DialogTextAnswer))]
[JsonSerializable(typeof(ExtensionAnswer))]
[JsonSerializable(typeof(TypeaheadAnswer))]
[JsonSerializable(typeof(FileConsentContent))]
[JsonSerializable(typeof(FileInfoContent))]
[JsonSerializable(typeof(PreviewContent))]
[JsonSerializable(typeof(PersonalConversation))]
[JsonSerializable(typeof(ChannelThread))]
[JsonSerializable(typeof(CreatedConversation))]
[JsonSerializable(typeof(SentActivity))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(ChannelList))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    // Set here and not by attribute, which cannot name an encoder. The relaxed one leaves accents and signs as they are (emoji become escapes).
    public static TeamsJson Wire { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                AllowDuplicateProperties = false,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
