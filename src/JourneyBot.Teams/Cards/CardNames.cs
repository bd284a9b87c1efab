using System.Text.Json;

namespace JourneyBot.Teams.Cards;

/// <summary>What cards call their looks, in the order in which they are declared; some begin with a capital letter, some don't.</summary>
internal static class CardNames
{
    public static readonly string[] Spacing = Enum.GetNames<Spacing>();
    public static readonly string[] TextSize = Enum.GetNames<TextSize>();
    public static readonly string[] TextWeight = Enum.GetNames<TextWeight>();
    public static readonly string[] TextColor = Enum.GetNames<TextColor>();
    public static readonly string[] Horizontal = Enum.GetNames<HorizontalAlignment>();
    public static readonly string[] Vertical = Enum.GetNames<VerticalAlignment>();
    public static readonly string[] TextStyle = Camel(Enum.GetNames<TextStyle>());
    public static readonly string[] ContainerStyle = Camel(Enum.GetNames<ContainerStyle>());
    public static readonly string[] ActionStyle = Camel(Enum.GetNames<ActionStyle>());
    public static readonly string[] ActionMode = Camel(Enum.GetNames<ActionMode>());
    public static readonly string[] ChoiceStyle = Camel(Enum.GetNames<ChoiceStyle>());

    private static string[] Camel(string[] names) =>
        Array.ConvertAll(names, JsonNamingPolicy.CamelCase.ConvertName);
}
