using System.Globalization;
using JourneyBot.App.SignIn;
using JourneyBot.Decks.Slides.Loose;
using JourneyBot.Journeys.Refusals;
using Microsoft.AspNetCore.Http.Features;

namespace JourneyBot.App.AddIn;

/// <summary>What the task pane can ask; the README of this folder describes it.</summary>
internal static class AddInEndpoints
{
    private const int LongestField = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/addin").AddEndpointFilter(AddInHeaders.AddAsync);
        open.MapGet("/config", Config);
        var gate = routes.ServiceProvider.GetRequiredService<SignInGate>();
        var limits = routes.ServiceProvider.GetRequiredService<AddInLimits>();
        var signedIn = open.MapGroup("").AddEndpointFilter(gate).AddEndpointFilter(limits);
        signedIn.MapGet("/maps", MapsAsync);
        signedIn.MapGet("/maps/{map}/slides", SlidesAsync);
        signedIn.MapGet("/maps/{map}/picture", PictureAsync);
        signedIn.MapPost("/slides", MakeAsync);
        signedIn.MapPost("/behind", BehindAsync);
    }

    private static IResult Config(SignInSettings settings) =>
        AddInAnswers.Json(
            settings.IsOpen
                ? new ConfigAnswer("dev")
                : new ConfigAnswer("entra")
                {
                    ClientId = settings.ClientId,
                    Authority = settings.Authority,
                    Scope = settings.Scope,
                    Bridge = "/auth/bridge",
                },
            AddInJson.Wire.ConfigAnswer
        );

    private static async Task<IResult> MapsAsync(
        HttpContext context,
        MapsOfPerson maps,
        CancellationToken cancellationToken
    )
    {
        var person = PersonOf(context);
        return AddInAnswers.Json(
            new MapsAnswer(
                new PersonWords(person.Name, person.Account),
                await maps.ListAsync(person, cancellationToken)
            ),
            AddInJson.Wire.MapsAnswer
        );
    }

    private static async Task<IResult> SlidesAsync(
        string map,
        HttpContext context,
        SlidesOfMap slides,
        CancellationToken cancellationToken
    )
    {
        if (!PageOf(context.Request).Succeeded(out var page, out var refusal))
        {
            return AddInAnswers.Refused(refusal);
        }

        var list = await slides.ListAsync(PersonOf(context), map, page, cancellationToken);
        return AddInAnswers.Of(list, AddInJson.Wire.SlidesAnswer);
    }

    private static async Task<IResult> PictureAsync(
        string map,
        HttpContext context,
        SlidesOfMap slides,
        CancellationToken cancellationToken
    )
    {
        if (!PageOf(context.Request).Succeeded(out var page, out var refusal))
        {
            return AddInAnswers.Refused(refusal);
        }

        var kind = context.Request.Query["kind"].ToString();
        var drawn = await slides.DrawAsync(PersonOf(context), map, kind, page, cancellationToken);
        return drawn.Succeeded(out var picture, out refusal)
            ? Results.Bytes(picture, "image/svg+xml")
            : AddInAnswers.Refused(refusal);
    }

    private static async Task<IResult> MakeAsync(
        HttpContext context,
        SlidesOfMap slides,
        CancellationToken cancellationToken
    )
    {
        var (body, wrong) = await AddInBody.ReadAsync(context, AddInJson.Wire.SlideRequest);
        if (body is null)
        {
            return wrong!;
        }

        if (!PageOf(body.PageWidth, body.PageHeight).Succeeded(out var page, out var refusal))
        {
            return AddInAnswers.Refused(refusal);
        }

        var made = await slides.MakeAsync(PersonOf(context), body, page, cancellationToken);
        return AddInAnswers.Of(made, AddInJson.Wire.SlideAnswer);
    }

    private static async Task<IResult> BehindAsync(
        HttpContext context,
        CompareSlides compare,
        CancellationToken cancellationToken
    )
    {
        var (body, wrong) = await AddInBody.ReadAsync(context, AddInJson.Wire.BehindRequest);
        if (body is null)
        {
            return wrong!;
        }

        var slides = body.Slides ?? [];
        if (slides.Count > CompareSlides.MostSlides)
        {
            return AddInAnswers.TooLarge(
                $"Ask about at most {CompareSlides.MostSlides} slides at once."
            );
        }

        if (slides.Any(s => !IsSlide(s)))
        {
            return AddInAnswers.Refused(
                Refusal.Invalid(
                    $"Every slide needs its map and kind, and no field may have more than {LongestField} characters."
                )
            );
        }

        if (!PageOf(body.PageWidth, body.PageHeight).Succeeded(out var page, out var refusal))
        {
            return AddInAnswers.Refused(refusal);
        }

        var states = await compare.RunAsync(
            PersonOf(context),
            [.. slides.OfType<InsertedSlide>()],
            page,
            cancellationToken
        );
        return AddInAnswers.Json(new BehindAnswer(states), AddInJson.Wire.BehindAnswer);
    }

    private static bool IsSlide(InsertedSlide? slide) =>
        slide is { Map: not null, Kind: not null }
        && new[] { slide.Instance, slide.Map, slide.Kind, slide.Hash }.All(f =>
            f is null || f.Length <= LongestField
        );

    private static SignedInPerson PersonOf(HttpContext context) =>
        context.Features.GetRequiredFeature<SignedInPerson>();

    private static Result<PageSize> PageOf(HttpRequest request) =>
        PageOf(Points(request, "pageWidth"), Points(request, "pageHeight"));

    private static Result<PageSize> PageOf(double? width, double? height)
    {
        var page = new PageSize(width ?? PageSize.Wide.Width, height ?? PageSize.Wide.Height);
        return page.IsUsable
            ? page
            : Refusal.Invalid(
                "Slides can't be made for a page of this size. Give pageWidth and pageHeight in points, from 200 to 4032, such as 960 and 540."
            );
    }

    // What is there and no number is no size either.
    private static double? Points(HttpRequest request, string name)
    {
        if (request.Query[name] is not [{ Length: > 0 } text])
        {
            return null;
        }

        var isNumber = double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var points
        );
        return isNumber ? points : double.NaN;
    }
}
