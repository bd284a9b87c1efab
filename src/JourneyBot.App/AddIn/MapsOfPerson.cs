using JourneyBot.App.SignIn;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.AddIn;

/// <summary>The live maps a signed-in person may see: the same that they may use in Teams.</summary>
internal sealed class MapsOfPerson(JourneyDb db, Colleagues colleagues)
{
    // One request is one person's, may ask for many maps, and Teams may be slow to say who is in a team.
    private (SignedInPerson Person, MapUser User)? _asker;

    public async Task<List<MapWords>> ListAsync(
        SignedInPerson person,
        CancellationToken cancellationToken
    )
    {
        var asker = await AskerAsync(person, cancellationToken);
        var versions = await db
            .Maps.AsNoTracking()
            .Select(m => new { m.Id, m.Revision })
            .ToDictionaryAsync(m => m.Id, m => m.Revision, cancellationToken);
        var seen = await MapRights.ChoicesAsync(db, asker, cancellationToken);
        return seen.ConvertAll(m => new MapWords(
            m.Id.Value,
            m.Name,
            versions.GetValueOrDefault(m.Id)
        ));
    }

    /// <summary>One map, if it is live and this person may see it.</summary>
    public async Task<Result<JourneyMap>> OpenAsync(
        SignedInPerson person,
        string? mapId,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(mapId, out var id))
        {
            return Refusal.Invalid("The request doesn't say which map it is about.");
        }

        var asker = await AskerAsync(person, cancellationToken);
        var opened = await MapReader.OpenAsync(db, MapId.From(id), asker, cancellationToken);
        if (opened is not var (map, mayUse))
        {
            return Refusal.NotFound("that map any more");
        }

        if (map.Status is not MapStatus.Live)
        {
            return Refusal.NotFound("that map among those that are live");
        }

        return mayUse
            ? map
            : Refusal.NotAllowed(
                "This map is shown to people who are named on it or are in a team where it is posted. Ask whoever showed it to you to add you."
            );
    }

    private async Task<MapUser> AskerAsync(
        SignedInPerson person,
        CancellationToken cancellationToken
    )
    {
        if (_asker is { } known && known.Person == person)
        {
            return known.User;
        }

        var user = await FindAsync(person, cancellationToken);
        _asker = (person, user);
        return user;
    }

    // A developer without a sign-in is nobody, and sees everything.
    private async Task<MapUser> FindAsync(
        SignedInPerson person,
        CancellationToken cancellationToken
    )
    {
        if (person.IsDeveloper)
        {
            return new MapUser(null, null, [], []) { IsAnybody = true };
        }

        var met = await db
            .TeamsUsers.AsNoTracking()
            .Where(u => u.TenantId == person.TenantId && u.AadObjectId == person.ObjectId)
            .Select(u => new { u.PersonId, u.Email })
            .ToListAsync(cancellationToken);
        var visitor = await colleagues.MeetAsync(person, db, cancellationToken);
        var addresses = met.Select(m => m.Email)
            .Append(visitor.Account.Email)
            .Append(visitor.Account.UserPrincipalName);
        return new MapUser(
            person.TenantId,
            met.Select(m => m.PersonId).FirstOrDefault(id => id is not null),
            [.. addresses.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            visitor.TeamIds
        );
    }
}
