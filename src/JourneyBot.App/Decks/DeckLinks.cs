using System.Security.Cryptography;
using JourneyBot.App.Bot;
using JourneyBot.Store.DeckFiles;
using Microsoft.AspNetCore.DataProtection;

namespace JourneyBot.App.Decks;

/// <summary>Links that open one deck, for whoever has them, until the deck expires; they cannot be guessed or altered.</summary>
internal sealed class DeckLinks(IDataProtectionProvider protection, CardSettings settings)
{
    // The deck's own row says when the link expires, by the app's clock.
    private readonly IDataProtector _protector = protection.CreateProtector(
        "JourneyBot.Decks.Link"
    );

    /// <summary>Null while nobody said where this app is reached.</summary>
    public Uri? For(DeckFile deck) =>
        settings.Home is { } home
            ? new Uri(home, "decks/" + _protector.Protect(deck.Id.Value.ToString("N")))
            : null;

    /// <summary>The deck a link names; null where it was altered, or was never ours.</summary>
    public DeckFileId? Read(string token)
    {
        try
        {
            return Guid.TryParseExact(_protector.Unprotect(token), "N", out var id)
                ? DeckFileId.From(id)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
