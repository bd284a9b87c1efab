using System.Diagnostics;
using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.Cards;

/// <summary>Draws cards with the open-source renderer, at a phone's and a chat's width, in light and dark.</summary>
internal static class CardRenderer
{
    /// <summary>What is wrong with the cards, one line each and the count last, and whether anything is.</summary>
    public static async Task<(bool IsClean, string Report)> DrawAsync(
        string pictures,
        params IEnumerable<string> cardFiles
    )
    {
        var script = Repository.PathTo("tests", "JourneyBot.EndToEnd", "render-card", "render.js");
        await using var node = ChildProcess.Start(
            new ProcessStartInfo("node", [script, "-o", pictures, .. cardFiles])
        );
        return (await node.WaitForEndAsync() == 0, node.Output);
    }
}
