using System.Text.Json.Serialization;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Store.Model;

/// <summary>The small values that are kept as JSON inside a row.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [
        typeof(IdJson<PersonId>),
        typeof(IdJson<StageId>),
        typeof(IdJson<TouchpointId>),
        typeof(IdJson<ProjectId>),
        typeof(IdJson<ReasonId>),
        typeof(IdJson<SegmentId>),
    ]
)]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<PersonId>))]
[JsonSerializable(typeof(List<TouchpointId>))]
[JsonSerializable(typeof(List<MetricReading>))]
[JsonSerializable(typeof(List<Response>))]
[JsonSerializable(typeof(List<PromptItem>))]
[JsonSerializable(typeof(List<ReasonCount>))]
[JsonSerializable(typeof(List<SegmentCount>))]
[JsonSerializable(typeof(List<TouchpointConfirmation>))]
[JsonSerializable(typeof(Vision))]
[JsonSerializable(typeof(DigestMark))]
internal sealed partial class StoreJson : JsonSerializerContext;
