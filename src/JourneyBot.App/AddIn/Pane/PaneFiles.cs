using System.Security.Cryptography;
using System.Text;
using JourneyBot.App.Pages;

namespace JourneyBot.App.AddIn.Pane;

/// <summary>The pane's scripts and style. Scripts import each other by relative address, so all of them share one version.</summary>
internal static class PaneFiles
{
    private const string Folder = "Pane/";

    private static readonly string[] AtOnce =
    [
        "check.js",
        "choose.js",
        "dom.js",
        "draw.js",
        "guard.js",
        "mend.js",
        "office.js",
        "page.js",
        "present.js",
        "runs.js",
        "scan.js",
        "server.js",
        "sign-in.js",
        "state.js",
        "status.js",
        "tabs.js",
        "tags.js",
        "trouble.js",
        "turns.js",
        "words.js",
    ];

    private static readonly string[] Names =
    [
        .. typeof(PaneFiles)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, PageFile> Files = ReadAll();

    public static IEnumerable<PageFile> All => Files.Values;

    /// <summary>Where the browser finds a file of the folder, such as <c>pane.js</c>.</summary>
    public static string AddressOf(string name) => Files[name].Address;

    /// <summary>Everything the pane imports when it opens, for the browser to fetch at once; the rest comes when it is needed.</summary>
    public static IEnumerable<string> Imported => AtOnce.Select(AddressOf);

    private static Dictionary<string, PageFile> ReadAll()
    {
        var contents = Names.ToDictionary(
            name => name[Folder.Length..],
            Content,
            StringComparer.Ordinal
        );
        var all = contents.SelectMany(file => file.Value).ToArray();
        var version = Convert.ToHexStringLower(SHA256.HashData(all))[..12];
        return contents.ToDictionary(
            file => file.Key,
            file => new PageFile("pane/" + file.Key, TypeOf(file.Key), file.Value, version),
            StringComparer.Ordinal
        );
    }

    // The style begins with the colours that all pages share; our own scripts are sent without their comments.
    private static byte[] Content(string name)
    {
        var content = PageFile.Read(name);
        if (name.EndsWith(".css", StringComparison.Ordinal))
        {
            return [.. PageFile.Read("Pages/colours.css"), .. content];
        }

        return name.StartsWith(Folder + "lib/", StringComparison.Ordinal)
            ? content
            : Encoding.UTF8.GetBytes(ScriptText.WithoutComments(content));
    }

    private static string TypeOf(string name) =>
        name.EndsWith(".css", StringComparison.Ordinal)
            ? "text/css; charset=utf-8"
            : "text/javascript; charset=utf-8";
}
