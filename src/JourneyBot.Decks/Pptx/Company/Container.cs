using System.Text;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Opens a file from outside as an archive, within limits, and says in plain words why it is none that can be used.</summary>
internal static class Container
{
    /// <summary>The largest file taken.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    private const int MostEntries = 5000;
    private const int LongestName = 200;
    private const long LargestContent = 200L * 1024 * 1024;
    private const string Damaged =
        "The file is damaged: it can't be opened as a PowerPoint file. Open it in PowerPoint, save it under another name, and send that one.";

    private static ReadOnlySpan<byte> CompoundFile =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The entries by name, case ignored as Office does; null after saying why not.</summary>
    public static Dictionary<string, ZipItem>? Open(
        ReadOnlyMemory<byte> file,
        TemplateReport report
    )
    {
        if (Refusal(file.Span) is { } reason)
        {
            report.Problem(reason);
            return null;
        }

        if (ZipReader.Items(file) is not { Count: > 0 } items)
        {
            report.Problem(Damaged);
            return null;
        }

        if (items.Count > MostEntries || items.Sum(i => i.Size) > LargestContent)
        {
            report.Problem(
                "Unpacked, the file would be larger than 200 MB or has more than 5,000 parts. Remove sample slides and large pictures, and send it again."
            );
            return null;
        }

        return ByName(items, report);
    }

    private static string? Refusal(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestFile)
        {
            return "The file is larger than 50 MB. Remove sample slides and compress its pictures, and send it again.";
        }

        if (file.StartsWith(CompoundFile))
        {
            return file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? "The file is protected by a password or a label that encrypts it, so nothing in it can be read. Save a copy without protection."
                : "This is a file of an old PowerPoint (.ppt or .pot), or not a presentation. Save it as .potx or .pptx.";
        }

        return file.StartsWith("PK"u8)
            ? null
            : "This is not a PowerPoint file. A template is a .potx or .pptx file.";
    }

    private static Dictionary<string, ZipItem>? ByName(
        IReadOnlyList<ZipItem> items,
        TemplateReport report
    )
    {
        var byName = new Dictionary<string, ZipItem>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items.Where(i => !i.Name.EndsWith('/')))
        {
            if (item.IsEncrypted)
            {
                report.Problem(
                    "The file is protected by a password. Save a copy without protection."
                );
                return null;
            }

            if (!IsSound(item) || !byName.TryAdd(item.Name, item))
            {
                report.Problem(Damaged);
                return null;
            }
        }

        return byName;
    }

    private static bool IsSound(ZipItem item) =>
        (item.IsDeflated || item.IsStored)
        && item.Name.Length is > 0 and <= LongestName
        && item.Name.All(c => c is > ' ' and < (char)127 and not '\\')
        && !item.Name.StartsWith('/')
        && !item.Name.Split('/').Contains("..", StringComparer.Ordinal);
}
