using System.Text;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Bot;

/// <summary>How big a card may be. Teams refuses a message of about 100 KB, counted in UTF-16; ours stay under 80,000 bytes with all that is around the card.</summary>
internal static class CardBudget
{
    private const int MostBytes = 76_000;

    /// <summary>The first card that fits, from the fullest to the shortest; the last one if none does.</summary>
    public static Card Fullest(IEnumerable<Func<Card>> cards)
    {
        Card? card = null;
        foreach (var make in cards)
        {
            card = make();
            if (Fits(card))
            {
                break;
            }
        }

        return card
            ?? throw new ArgumentException("There is no card to choose from.", nameof(cards));
    }

    // There are never more units of UTF-16 than bytes of UTF-8, and most cards are far from the limit.
    public static bool Fits(Card card) =>
        card.ToJson().Utf8 is var json
        && (2 * json.Length <= MostBytes || 2 * Encoding.UTF8.GetCharCount(json.Span) <= MostBytes);
}
