using JourneyBot.Store;
using JourneyBot.Store.DeckFiles;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Decks;

/// <summary>GET /decks/{token}: the deck behind a signed link.</summary>
internal static class DeckEndpoints
{
    public const string ContentType =
        "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/decks/{token}", GetAsync);

    private static async Task<IResult> GetAsync(
        string token,
        DeckLinks links,
        JourneyDb db,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";
        if (
            links.Read(token) is not { } id
            || await FindAsync(db, id, clock, cancellationToken) is not { } deck
        )
        {
            return Results.Text(
                "This link has expired, or was never one of ours. Ask JourneyBot for a new deck: say deck.",
                statusCode: StatusCodes.Status410Gone
            );
        }

        return Results.File(deck.Bytes, ContentType, deck.Name);
    }

    private static Task<DeckFile?> FindAsync(
        JourneyDb db,
        DeckFileId id,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        return db
            .DeckFiles.AsNoTracking()
            .FirstOrDefaultAsync(d => d.Id == id && d.ExpiresAt > now, cancellationToken);
    }
}
