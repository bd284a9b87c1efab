namespace JourneyBot.App.Pages;

/// <summary>How to talk to a bot under development in the Teams emulator; the page and the console say the same.</summary>
/// <param name="Command">The one command to paste into a second terminal, in the folder of the repository.</param>
public sealed record EmulatorHint(string Command)
{
    /// <summary>The last release that was tried with this bot.</summary>
    private const string Emulator = "@microsoft/m365agentsplayground@0.2.28";

    /// <summary>Where the emulator's page is, unless its port is taken: then it prints another one.</summary>
    public const string Page = "http://localhost:56150/";

    /// <summary>What the emulator needs on a machine that opens no browser: it calls xdg-open, and ends without a word if there is none.</summary>
    public const string WithoutBrowser =
        "mkdir -p data/bin && printf '#!/bin/sh\\n' > data/bin/xdg-open && chmod +x data/bin/xdg-open && export PATH=\"$PWD/data/bin:$PATH\"";

    /// <summary>What to say first, and where.</summary>
    public static IReadOnlyList<FirstWords> FirstWords { get; } =
    [
        new("@JourneyBot post", "in a channel: the map's cards"),
        new(
            "weekend calls 3 because nobody answers after 18:00",
            "in the personal chat: an update"
        ),
        new("help", "anywhere: everything it understands"),
    ];

    /// <summary>The hint for a bot that listens at this address, as the server says it: <c>http://127.0.0.1:3978</c>.</summary>
    public static EmulatorHint For(string listeningAddress) =>
        new($"npx -y {Emulator} start -e {Reachable(listeningAddress)}/api/messages -c msteams");

    /// <summary>The same for a console.</summary>
    public override string ToString() =>
        string.Join(
            Environment.NewLine,
            [
                "Talk to it in the Teams emulator (in a second terminal, in this folder):",
                "  " + Command,
                "then, on " + Page + ":",
                .. FirstWords.Select(w => $"  {w.Text}   ({w.Where})"),
                "If the emulator ends at once without a word, this machine has no xdg-open; run this first:",
                "  " + WithoutBrowser,
            ]
        );

    // A server that listens on every interface names none: "http://+:3978", "http://[::]:3978".
    private static string Reachable(string address)
    {
        var spelled = address
            .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal);
        return spelled.TrimEnd('/');
    }
}

/// <summary>Something to say to the bot, and where to say it.</summary>
public sealed record FirstWords(string Text, string Where);
