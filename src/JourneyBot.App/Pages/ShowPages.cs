using JourneyBot.Journeys.Maps;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace JourneyBot.App.Pages;

/// <summary>Chooses what a visitor gets to see: a map, the list of maps, how to import one, or that maps are not shown here.</summary>
internal sealed class ShowPages(
    PageMaps maps,
    PageWriter writer,
    TimeProvider clock,
    IServer server,
    PageVisitors visitors
)
{
    public async Task<IResult> HomeAsync(HttpContext visit, CancellationToken cancellationToken)
    {
        if (!visitors.MaySeeMaps(visit))
        {
            return await ClosedAsync(StatusCodes.Status200OK);
        }

        var all = await maps.ListAsync(cancellationToken);
        if (all.Count == 1 && await maps.FindAsync(all[0].Id, cancellationToken) is { } only)
        {
            return await MapAsync(only, visit);
        }

        return await writer.WriteAsync<MapsPage>(
            StatusCodes.Status200OK,
            (nameof(MapsPage.Maps), all),
            (nameof(MapsPage.Hint), Hint(visit))
        );
    }

    public async Task<IResult> MapAsync(
        string map,
        HttpContext visit,
        CancellationToken cancellationToken
    )
    {
        if (!visitors.MaySeeMaps(visit))
        {
            return await ClosedAsync(StatusCodes.Status403Forbidden);
        }

        return await maps.FindAsync(map, cancellationToken) is { } found
            ? await MapAsync(found, visit)
            : await writer.WriteAsync<NotFoundPage>(StatusCodes.Status404NotFound);
    }

    private Task<IResult> MapAsync(JourneyMap map, HttpContext visit) =>
        writer.WriteAsync<MapPage>(
            StatusCodes.Status200OK,
            (nameof(MapPage.Map), map),
            (nameof(MapPage.Text), PageText.For(map.Workspace, clock.GetUtcNow())),
            (nameof(MapPage.Hint), Hint(visit))
        );

    private Task<IResult> ClosedAsync(int status) => writer.WriteAsync<ClosedPage>(status);

    private EmulatorHint? Hint(HttpContext visit)
    {
        var address = server
            .Features.Get<IServerAddressesFeature>()
            ?.Addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.Ordinal));
        return visitors.AreDevelopers(visit) && address is not null
            ? EmulatorHint.For(address)
            : null;
    }
}
