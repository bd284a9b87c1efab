using System.Data.Common;
using JourneyBot.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace JourneyBot.Store;

/// <summary>A statement of our own with its parameters, as both databases understand it.</summary>
internal sealed class RawSql(string text)
{
    private readonly List<(string Name, object Value)> _values = [];

    public RawSql With(string name, string? value) => Add(name, value);

    public RawSql With(string name, long? value) => Add(name, value);

    public RawSql With(string name, bool value) => Add(name, value);

    public RawSql With(string name, DateOnly? value) => Add(name, value);

    public RawSql With(string name, DateTimeOffset? value) => Add(name, value?.UtcTicks);

    public RawSql WithId<TId>(string name, TId? value)
        where TId : struct, IEntityId<TId> => Add(name, value?.Value);

    public RawSql WithName<TEnum>(string name, TEnum value)
        where TEnum : struct, Enum => Add(name, value.ToString());

    /// <summary>Runs it in the context's transaction and says how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(JourneyDb db, CancellationToken cancellationToken)
    {
        await using var command = Command(db);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public async Task<object?> ScalarAsync(JourneyDb db, CancellationToken cancellationToken)
    {
        await using var command = Command(db);
        var value = await command.ExecuteScalarAsync(cancellationToken);
        return value is DBNull ? null : value;
    }

    private DbCommand Command(JourneyDb db)
    {
        if (db.CurrentWrite is null)
        {
            throw new InvalidOperationException("Changes are made inside BeginWriteAsync.");
        }

        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = text;
        foreach (var (name, value) in _values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private RawSql Add(string name, object? value)
    {
        _values.Add((name, value ?? DBNull.Value));
        return this;
    }
}
