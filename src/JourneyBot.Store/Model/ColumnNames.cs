using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JourneyBot.Store.Model;

/// <summary>Gives every property its column: <c>ScoredOn</c> is <c>scored_on</c>; words SQL keeps for itself get another name.</summary>
internal static class ColumnNames
{
    public static void UseColumnNames(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }

            foreach (var complex in entity.GetComplexProperties())
            {
                NameColumnsOf(complex);
            }
        }
    }

    public static string Of(string name) =>
        name switch
        {
            "On" => "on_day",
            "From" => "from_value",
            "To" => "to_value",
            "Order" => "position",
            "LastConfirmed" => "confirmed",
            _ => Snake(name),
        };

    private static void NameColumnsOf(IMutableComplexProperty complex)
    {
        foreach (var property in complex.ComplexType.GetProperties())
        {
            property.SetColumnName($"{Of(complex.Name)}_{Of(property.Name)}");
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
