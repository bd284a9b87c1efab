using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using JourneyBot.App.SignIn;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.App.AddIn;

/// <summary>Answers in JSON, and what is wrong in words a person can be shown.</summary>
internal static class AddInAnswers
{
    public static IResult Json<T>(T value, JsonTypeInfo<T> type, int status = 200) =>
        Results.Json(value, type, "application/json; charset=utf-8", status);

    public static IResult Of<T>(Result<T> result, JsonTypeInfo<T> type)
        where T : notnull =>
        result.Succeeded(out var value, out var refusal) ? Json(value, type) : Refused(refusal);

    public static IResult Refused(Refusal refusal) =>
        refusal.Kind switch
        {
            RefusalKind.NotAllowed => Error(403, "notAllowed", refusal.Reason),
            RefusalKind.NotFound => Error(404, "notFound", refusal.Reason),
            _ => Error(400, "invalid", refusal.Reason),
        };

    public static IResult Refused(HttpContext context, SignInRefusal refusal)
    {
        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return Error(refusal.Status, refusal.Code, refusal.Message);
    }

    public static IResult TooLarge(string message) => Error(413, "tooLarge", message);

    public static IResult TooMany(HttpContext context, TimeSpan wait)
    {
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Error(
            429,
            "tooMany",
            $"That was a lot at once. Please try again in {seconds} seconds."
        );
    }

    private static IResult Error(int status, string code, string message) =>
        Json(new ErrorAnswer(new ErrorWords(code, message)), AddInJson.Wire.ErrorAnswer, status);
}
