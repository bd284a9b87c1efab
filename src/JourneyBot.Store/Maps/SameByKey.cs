using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JourneyBot.Store.Maps;

/// <summary>Puts a workspace's own people, personas and segments in the place of those a file brought under the same keys.</summary>
internal sealed class SameByKey(Workspace brought, Workspace known)
{
    private readonly Dictionary<PersonId, PersonId> _people = Pairs(
        brought.People,
        known.People,
        p => p.Key,
        p => p.Id
    );
    private readonly Dictionary<SegmentId, SegmentId> _segments = Pairs(
        brought.Segments,
        known.Segments,
        s => s.Key,
        s => s.Id
    );

    /// <summary>Changes what the context is about to insert.</summary>
    public void ReplaceIn(JourneyDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (IsKnown(entry.Entity))
            {
                entry.State = EntityState.Unchanged;
                entry.State = EntityState.Detached;
                continue;
            }

            foreach (var property in Properties(entry))
            {
                property.CurrentValue = Replaced(property.CurrentValue);
            }

            ReplaceInLists(entry.Entity);
        }
    }

    private static Dictionary<TId, TId> Pairs<T, TId>(
        List<T> brought,
        List<T> known,
        Func<T, string> keyOf,
        Func<T, TId> idOf
    )
        where TId : notnull =>
        brought
            .Join(
                known,
                keyOf,
                keyOf,
                (left, right) => (idOf(left), idOf(right)),
                StringComparer.Ordinal
            )
            .ToDictionary(p => p.Item1, p => p.Item2);

    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry
            .Properties.Concat(
                entry
                    .ComplexProperties.Where(c => c.CurrentValue is not null)
                    .SelectMany(c => c.Properties)
            )
            .Where(p => !p.Metadata.IsPrimaryKey() && IsId(p.Metadata));

    private static bool IsId(IReadOnlyProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(PersonId) || type == typeof(SegmentId) || type == typeof(WorkspaceId);
    }

    private bool IsKnown(object entity) =>
        entity switch
        {
            Workspace => true,
            Person person => _people.ContainsKey(person.Id),
            Segment segment => _segments.ContainsKey(segment.Id),
            Persona persona => known.Personas.Exists(p =>
                string.Equals(p.Key, persona.Key, StringComparison.Ordinal)
            ),
            _ => false,
        };

    private object? Replaced(object? value) =>
        value switch
        {
            PersonId id => Same(id),
            SegmentId id => Same(id),
            WorkspaceId => known.Id,
            _ => value,
        };

    private PersonId Same(PersonId id) => _people.GetValueOrDefault(id, id);

    private SegmentId Same(SegmentId id) => _segments.GetValueOrDefault(id, id);

    private void ReplaceInLists(object entity)
    {
        switch (entity)
        {
            case Stage stage:
                Replace(stage.ChampionIds, Same);
                break;
            case CheckIn checkIn:
                Replace(
                    checkIn.Responses,
                    r =>
                        r with
                        {
                            PersonId = Same(r.PersonId),
                            CoverId = r.CoverId is { } cover ? Same(cover) : null,
                        }
                );
                break;
            case CustomerMathPeriod period:
                Replace(period.BySegment, s => s with { SegmentId = Same(s.SegmentId) });
                break;
            case Update update:
                Replace(
                    update.Confirmations,
                    c =>
                        c with
                        {
                            Confirmation = c.Confirmation is { } before
                                ? before with
                                {
                                    ById = Same(before.ById),
                                }
                                : null,
                        }
                );
                break;
            default:
                break;
        }
    }

    private static void Replace<T>(List<T> list, Func<T, T> same)
    {
        for (var i = 0; i < list.Count; i++)
        {
            list[i] = same(list[i]);
        }
    }
}
