using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>The PowerPoint that a pane is opened in; as it stands, today's on Windows with one slide.</summary>
internal sealed record PaneSetup
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string? Host { get; init; }

    /// <summary>The newest version of PowerPoint's interface that it knows.</summary>
    public string? Api { get; init; }

    public bool? ReadOnly { get; init; }

    public int? Slides { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public bool? Dark { get; init; }

    /// <summary>Whether PowerPoint can sign in for the pane.</summary>
    public bool? Nested { get; init; }

    /// <summary>Whom PowerPoint is signed in as.</summary>
    public string? Account { get; init; }

    public bool? KeepsTags { get; init; }

    public bool? KeepsCreationIds { get; init; }

    public bool? InsertsTwice { get; init; }

    /// <summary>Whether somebody else puts a slide in whenever we do, right behind ours.</summary>
    public bool? Guest { get; init; }

    /// <summary>The presentation as another pane left it.</summary>
    public string? Saved { get; init; }

    /// <summary>What stands before the page is opened: answers of other servers, a clock.</summary>
    [JsonIgnore]
    public Func<IPage, Task>? Before { get; init; }

    [JsonIgnore]
    public int PaneWidth { get; init; } = 320;

    [JsonIgnore]
    public bool ForcedColors { get; init; }

    /// <summary>Inside a frame of another page, as in PowerPoint on the web.</summary>
    [JsonIgnore]
    public bool Framed { get; init; }

    /// <summary>Without Office's script at all.</summary>
    [JsonIgnore]
    public bool NoOffice { get; init; }

    [JsonIgnore]
    public string Script => $"globalThis.officeSetup = {JsonSerializer.Serialize(this, Wire)};";
}
