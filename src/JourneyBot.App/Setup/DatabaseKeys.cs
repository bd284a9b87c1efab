using System.Xml.Linq;
using JourneyBot.Store;
using JourneyBot.Store.Keys;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Setup;

/// <summary>Keeps the keys of deck links in the store: every replica takes the others' links, and a restored copy takes its own.</summary>
internal sealed class DatabaseKeys(IDbContextFactory<JourneyDb> databases, TimeProvider clock)
    : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return [.. db.LinkKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.LinkKeys.Add(
            new LinkKey
            {
                Name = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
                StoredAt = clock.GetUtcNow(),
            }
        );
        db.SaveChanges();
    }

    private static XElement Parse(string xml) => XElement.Parse(xml);
}
