using System.ComponentModel.DataAnnotations;

namespace JourneyBot.App.Digests;

/// <summary>Settings of the weekly digest: the section <c>Digests</c>.</summary>
internal sealed class DigestOptions
{
    public const string Section = "Digests";

    /// <summary>The hour of Monday morning, in each leader's own zone, the digest of the week before comes at.</summary>
    [Range(0, 23)]
    public int Hour { get; set; } = 8;

    /// <summary>Whether digests are sent by themselves; on demand they can always be had.</summary>
    public bool Weekly { get; set; } = true;
}
