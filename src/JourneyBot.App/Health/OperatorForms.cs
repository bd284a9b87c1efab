using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace JourneyBot.App.Health;

/// <summary>Buttons of the health page: only what its own forms post is taken, and little of it.</summary>
internal static class OperatorForms
{
    /// <summary>The hidden field that proves where a form came from.</summary>
    public const string Field = "form";

    private const int MostBytes = 8 * 1024;

    public static string TokenFor(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<IAntiforgery>()
            .GetAndStoreTokens(context)
            .RequestToken!;

    public static Task<bool> IsOursAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        return context
            .RequestServices.GetRequiredService<IAntiforgery>()
            .IsRequestValidAsync(context);
    }
}
