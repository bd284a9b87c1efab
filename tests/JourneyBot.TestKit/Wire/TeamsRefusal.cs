using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JourneyBot.TestKit.Wire;

/// <summary>How Teams says no.</summary>
internal sealed record TeamsRefusal(int Status, string Code, int? RetryAfterSeconds)
{
    public Task AnswerAsync(HttpContext context)
    {
        if (RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(
            new JsonObject { ["error"] = new JsonObject { ["code"] = Code } },
            context.RequestAborted
        );
    }
}
