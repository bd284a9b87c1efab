using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.App.AddIn;

/// <summary>What the task pane and the server say to each other.</summary>
[JsonSerializable(typeof(ConfigAnswer))]
[JsonSerializable(typeof(MapsAnswer))]
[JsonSerializable(typeof(SlidesAnswer))]
[JsonSerializable(typeof(SlideRequest))]
[JsonSerializable(typeof(SlideAnswer))]
[JsonSerializable(typeof(BehindRequest))]
[JsonSerializable(typeof(BehindAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
internal sealed partial class AddInJson : JsonSerializerContext
{
    public static AddInJson Wire { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                MaxDepth = 8,
            }
        );
}

internal sealed record ConfigAnswer(string Mode)
{
    public string? ClientId { get; init; }

    public string? Authority { get; init; }

    public string? Scope { get; init; }

    public string? Bridge { get; init; }
}

internal sealed record MapsAnswer(PersonWords Person, IReadOnlyList<MapWords> Maps);

internal sealed record PersonWords(string? Name, string? Account);

internal sealed record MapWords(Guid Id, string Name, int Version);

internal sealed record SlidesAnswer(
    Guid MapId,
    string Name,
    int Version,
    IReadOnlyList<SlideWords> Slides
);

internal sealed record SlideWords(string Kind, string Title, string Picture, string Hash);

internal sealed record SlideRequest
{
    public string? Map { get; init; }

    public string? Kind { get; init; }

    public string? Instance { get; init; }

    /// <summary>What the presenter wrote into the speaker notes of the slide that this one replaces, one line a paragraph.</summary>
    public string? Notes { get; init; }

    public double? PageWidth { get; init; }

    public double? PageHeight { get; init; }
}

internal sealed record SlideAnswer(
    byte[] Pptx,
    string Kind,
    string Title,
    int Version,
    string Hash,
    IReadOnlyDictionary<string, string> Tags
);

internal sealed record BehindRequest
{
    public double? PageWidth { get; init; }

    public double? PageHeight { get; init; }

    public IReadOnlyList<InsertedSlide?>? Slides { get; init; }
}

/// <summary>An inserted slide as its tags say it.</summary>
internal sealed record InsertedSlide
{
    public string? Instance { get; init; }

    public string? Map { get; init; }

    public string? Kind { get; init; }

    public int Version { get; init; }

    public string? Hash { get; init; }
}

internal sealed record BehindAnswer(IReadOnlyList<SlideState> Slides);

/// <summary>How an inserted slide stands to the map as it is now.</summary>
internal sealed record SlideState(string? Instance, string State)
{
    public const string Current = "current";
    public const string IsBehind = "behind";
    public const string Gone = "gone";
    public const string Forbidden = "forbidden";

    public string? Title { get; init; }

    public int Behind { get; init; }

    public int? Version { get; init; }

    public string? Hash { get; init; }

    public IReadOnlyList<string> Changes { get; init; } = [];

    public int More { get; init; }
}

internal sealed record ErrorAnswer(ErrorWords Error);

internal sealed record ErrorWords(string Code, string Message);
