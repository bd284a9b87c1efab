using System.Data.Common;
using System.Globalization;
using JourneyBot.Journeys;

namespace JourneyBot.Store;

/// <summary>A statement of our own with its parameters, as both databases understand it.</summary>
internal sealed class RawSql(string text)
{
    private readonly List<(string Name, object Value)> _values = [];
    private string _text = text;

    public RawSql With(string name, string? value) => Add(name, value);

    public RawSql With(string name, long? value) => Add(name, value);

    public RawSql With(string name, bool value) => Add(name, value);

    public RawSql With(string name, DateOnly? value) => Add(name, value);

    public RawSql With(string name, DateTimeOffset? value) => Add(name, value?.UtcTicks);

    public RawSql WithId<TId>(string name, TId? value)
        where TId : struct, IEntityId<TId> => Add(name, value?.Value);

    public RawSql WithName<TEnum>(string name, TEnum value)
        where TEnum : struct, Enum => Add(name, value.ToString());

    /// <summary>A parameter for each of them where the text has this name, as in <c>IN (@name)</c>; at least one.</summary>
    public RawSql WithEach(string name, IReadOnlyList<string> values)
    {
        var names = new string[values.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}{i}");
            Add(names[i], values[i]);
        }

        _text = _text.Replace(name, string.Join(", ", names), StringComparison.Ordinal);
        return this;
    }

    /// <summary>Runs it in the context's transaction and says how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(JourneyDb db, CancellationToken cancellationToken)
    {
        if (db.CurrentWrite is not { } write)
        {
            throw new InvalidOperationException("Changes are made inside BeginWriteAsync.");
        }

        await using var statement = write.Prepare(_text);
        Fill(statement.Command);
        try
        {
            return await statement.Command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException problem) when (db.Store.Trouble.Note(problem))
        {
            throw;
        }
    }

    /// <summary>All rows, in the context's transaction if it is in one.</summary>
    public async Task<List<T>> QueryAsync<T>(
        JourneyDb db,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken
    )
    {
        await using var statement = db.CurrentWrite is { } write
            ? write.Prepare(_text)
            : await Statement.OutsideWriteAsync(db, _text, cancellationToken);
        Fill(statement.Command);
        try
        {
            await using var reader = await statement.Command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        catch (DbException problem)
            when (db.CurrentWrite is not null && db.Store.Trouble.Note(problem))
        {
            throw;
        }
    }

    // A statement that was prepared before has its parameters already, in this order.
    private void Fill(DbCommand command)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            var (name, value) = _values[i];
            if (i == command.Parameters.Count)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            command.Parameters[i].Value = value;
        }
    }

    private RawSql Add(string name, object? value)
    {
        _values.Add((name, value ?? DBNull.Value));
        return this;
    }
}
