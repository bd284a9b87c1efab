using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace JourneyBot.Store;

/// <summary>Lists every setting of the store that can't work, before anything is opened.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(StoreOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
        {
            yield return "Store:Provider must be Sqlite or PostgreSql.";
        }

        if (options.Provider is StoreProvider.PostgreSql && IsEmpty(options.ConnectionString))
        {
            yield return "Store:ConnectionString is needed when Store:Provider is PostgreSql.";
        }

        if (
            options.Provider is StoreProvider.Sqlite
            && IsEmpty(options.ConnectionString)
            && IsEmpty(options.DataFolder)
        )
        {
            yield return "Store:DataFolder must name a folder.";
        }

        if (!IsEmpty(options.ConnectionString) && !CanRead(options))
        {
            yield return $"Store:ConnectionString is not a connection string for {options.Provider}.";
        }
    }

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool CanRead(StoreOptions options)
    {
        try
        {
            return options.Provider is StoreProvider.PostgreSql
                ? new NpgsqlConnectionStringBuilder(options.ConnectionString).Host
                    is { Length: > 0 }
                : new SqliteConnectionStringBuilder(options.ConnectionString).DataSource.Length > 0;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
