using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>Pairs of a short name and a value; both read Markdown.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement("FactSet")
{
    internal override void WriteTo(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, CardJson.Default.FactSet);
}

/// <summary>One pair of a <see cref="FactSet"/>.</summary>
public sealed record Fact(string Title, string Value);
