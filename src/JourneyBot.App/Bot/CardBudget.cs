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

    public static bool Fits(Card card) =>
        2 * Encoding.UTF8.GetCharCount(card.ToJson().Utf8.Span) <= MostBytes;
}
