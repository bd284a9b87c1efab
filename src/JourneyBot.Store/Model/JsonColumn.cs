using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace JourneyBot.Store.Model;

/// <summary>Keeps a value as JSON text in one column; two values are the same when their text is.</summary>
internal static class JsonColumn
{
    private static readonly StoreJson Rows = new(
        new JsonSerializerOptions(StoreJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static string Write<T>(T value)
        where T : class => JsonSerializer.Serialize(value, TypeInfo<T>());

    public static T Read<T>(string json)
        where T : class =>
        JsonSerializer.Deserialize(json, TypeInfo<T>())
        ?? throw new JsonException($"A column of {typeof(T).Name} holds null.");

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class?
    {
        property.HasConversion(new Converter<T>(), new Comparer<T>());
        return property;
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Rows.GetTypeInfo(typeof(T))!;

    private static string WriteAny<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    private static T ReadAny<T>(string json) => JsonSerializer.Deserialize(json, TypeInfo<T>())!;

    private sealed class Converter<T>()
        : ValueConverter<T, string>(value => WriteAny(value), json => ReadAny<T>(json));

    private sealed class Comparer<T>()
        : ValueComparer<T>(
            (left, right) =>
                ReferenceEquals(left, right)
                || string.Equals(WriteAny(left), WriteAny(right), StringComparison.Ordinal),
            value => WriteAny(value).GetHashCode(StringComparison.Ordinal),
            value => ReadAny<T>(WriteAny(value))
        );
}
