using System.Data.Common;
using JourneyBot.Journeys;

namespace JourneyBot.Store;

/// <summary>Reads the columns of a row as they are kept.</summary>
internal static class RowValues
{
    public static string? Text(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Number(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt32(column);

    public static TId Id<TId>(this DbDataReader row, int column)
        where TId : struct, IEntityId<TId> => TId.From(row.GetGuid(column));

    public static TId? IdOrNull<TId>(this DbDataReader row, int column)
        where TId : struct, IEntityId<TId> => row.IsDBNull(column) ? null : row.Id<TId>(column);

    public static DateTimeOffset Instant(this DbDataReader row, int column) =>
        new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? InstantOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Instant(column);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static TEnum Name<TEnum>(this DbDataReader row, int column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(row.GetString(column));
}
