using JourneyBot.Journeys;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace JourneyBot.Store.Model;

internal sealed class IdConverter<TId>()
    : ValueConverter<TId, Guid>(id => id.Value, value => Read(value))
    where TId : struct, IEntityId<TId>
{
    // An expression tree may not call a static abstract member itself.
    private static TId Read(Guid value) => TId.From(value);
}
