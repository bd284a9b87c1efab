using JourneyBot.App.Bot;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Connector;
using Microsoft.EntityFrameworkCore;
using RefusalKind = JourneyBot.Teams.Connector.RefusalKind;

namespace JourneyBot.App.Decks;

/// <summary>template: which file decks are made in; with a file sent along in the personal chat, that one from now on.</summary>
internal sealed class TemplateCommand(KeepTemplate keep) : ICommand
{
    public bool Understands(string text) => Asks(text) || Removes(text);

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        if ((await OwnedAsync(chat, cancellationToken)).Succeeded(out var map, out var refusal))
        {
            await (
                Removes(text)
                    ? RemoveAsync(chat, map, cancellationToken)
                    : TellAsync(chat, map, cancellationToken)
            );
        }
        else
        {
            await chat.ReplyAsync(refusal, cancellationToken);
        }
    }

    /// <summary>A file came with the message; it was fetched before the turn's transaction if its words say what it is for.</summary>
    public async Task TakeAsync(Chat chat, ReceivedFile file, CancellationToken cancellationToken)
    {
        if (!(await OwnedAsync(chat, cancellationToken)).Succeeded(out var map, out var refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        if (file.Outcome is not { } outcome)
        {
            await chat.ReplyAsync(TemplateCards.Unasked(file.Name), cancellationToken);
            return;
        }

        if (!outcome.Succeeded(out var downloaded))
        {
            await chat.ReplyAsync(Lost(outcome), cancellationToken);
            return;
        }

        var reading = await keep.RunAsync(map.Id, file.Name, downloaded.Content, cancellationToken);
        await chat.ReplyAsync(
            TemplateCards.Read(map, file.Name, reading),
            reading.Template is null ? "The template can't be used" : "The template is in use",
            cancellationToken
        );
    }

    private static bool Asks(string text) =>
        Said.Are(
            text,
            "template",
            "the template",
            "our template",
            "deck template",
            "which template"
        );

    private static bool Removes(string text) =>
        Said.Are(
            text,
            "remove template",
            "remove the template",
            "template remove",
            "no template",
            "forget the template",
            "delete the template"
        );

    private async Task RemoveAsync(Chat chat, JourneyMap map, CancellationToken cancellationToken)
    {
        var removed = await keep.RemoveAsync(map.Id, cancellationToken);
        await chat.ReplyAsync(
            removed
                ? "Decks are made in JourneyBot's own design again."
                : "There is no template of your own: decks are made in JourneyBot's own design.",
            cancellationToken
        );
    }

    private static async Task TellAsync(
        Chat chat,
        JourneyMap map,
        CancellationToken cancellationToken
    )
    {
        var name = await chat
            .Db.DeckTemplates.Where(t => t.MapId == map.Id)
            .Select(t => t.Name)
            .FirstOrDefaultAsync(cancellationToken);
        await chat.ReplyAsync(TemplateCards.InUse(name), cancellationToken);
    }

    private static Refusal Lost(CallOutcome<DownloadedFile> outcome) =>
        outcome.Refused?.Kind switch
        {
            RefusalKind.TooBig => Refusal.Invalid(
                $"The file is larger than {CompanyTemplate.LargestFile / 1024 / 1024} MB. Remove sample slides and compress its pictures, and send it again."
            ),
            RefusalKind.AddressNotAllowed => Refusal.NotAllowed(
                "I only take files from your organisation's OneDrive and SharePoint."
            ),
            _ => Refusal.Invalid(
                "I could not fetch the file from OneDrive, so nothing was changed. Please send it again."
            ),
        };

    private static async Task<Result<JourneyMap>> OwnedAsync(
        Chat chat,
        CancellationToken cancellationToken
    )
    {
        var found = await chat.MapAsync(cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            return refusal;
        }

        var owner = map.FindPerson(map.OwnerId)?.Name ?? "Nobody yet";
        return chat.IsOwner(map)
            ? map
            : Refusal.NotAllowed(
                $"Only the map's owner decides what its decks look like. {owner} owns {map.Name}."
            );
    }
}
