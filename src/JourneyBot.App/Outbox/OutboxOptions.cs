using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Outbox;

/// <summary>How messages are sent: the section <c>Outbox</c>.</summary>
internal sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Calls a second to one tenant at most; Teams takes 50 from an app.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerSecond { get; set; } = 45;
}

[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
