using System.Globalization;
using System.Reflection;

namespace JourneyBot.Store;

/// <summary>One numbered step of the schema, as it is embedded for a database.</summary>
internal sealed record SchemaScript(int Number, string Name, string Text)
{
    /// <summary>All steps for a database (<c>Sqlite</c> or <c>Postgres</c>), first to last.</summary>
    public static IReadOnlyList<SchemaScript> For(string database)
    {
        var assembly = typeof(SchemaScript).Assembly;
        var prefix = $"{typeof(SchemaScript).Namespace}.{database}.Schema.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name, name[prefix.Length..])),
        ];
    }

    private static SchemaScript Read(Assembly assembly, string resource, string fileName)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new SchemaScript(
            int.Parse(fileName.AsSpan(0, 3), CultureInfo.InvariantCulture),
            fileName,
            reader.ReadToEnd()
        );
    }
}
