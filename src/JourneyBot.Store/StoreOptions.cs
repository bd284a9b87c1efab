namespace JourneyBot.Store;

/// <summary>Where JourneyBot keeps what it knows: the section <c>Store</c> of the settings.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    public StoreProvider Provider { get; set; } = StoreProvider.Sqlite;

    /// <summary>Needed for PostgreSQL; for SQLite it replaces the file in <see cref="DataFolder"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The folder of the SQLite file; a relative one is under the current folder.</summary>
    public string DataFolder { get; set; } = "data";
}

/// <summary>The databases the store can live in.</summary>
public enum StoreProvider
{
    /// <summary>One file, one machine, nothing to install.</summary>
    Sqlite,

    /// <summary>A server, shared by as many replicas as are wanted.</summary>
    PostgreSql,
}
