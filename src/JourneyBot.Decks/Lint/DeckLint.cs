using System.Xml.Linq;

namespace JourneyBot.Decks.Lint;

/// <summary>Finds what makes PowerPoint offer to repair a presentation although the schema allows it, and what keeps people from reading it.</summary>
public static class DeckLint
{
    // A presentation is read whole into memory; ours are far smaller.
    private const int LargestFile = 256 * 1024 * 1024;

    /// <summary>Reads a .pptx to its end and lists everything found, errors before warnings; an empty list is a clean file.</summary>
    public static IReadOnlyList<LintFinding> Check(Stream pptx)
    {
        ArgumentNullException.ThrowIfNull(pptx);
        var report = new LintReport();
        var file = ReadAll(pptx);
        if (file is null)
        {
            report.Error("zip-size", "", "The file is larger than 256 MB.");
            return report.Findings();
        }

        if (ZipRules.Open(file, report) is { } parts)
        {
            CheckPackage(parts, report);
        }

        return report.Findings();
    }

    private static void CheckPackage(IReadOnlyDictionary<string, byte[]> parts, LintReport report)
    {
        var package = Package.Read(parts, report);
        if (package is null)
        {
            return;
        }

        PackageRules.Check(package, report);
        PresentationRules.Check(package, report);
        foreach (var (name, xml) in package.Xml)
        {
            CheckPart(package, name, xml, report);
        }
    }

    private static void CheckPart(Package package, string name, XDocument xml, LintReport report)
    {
        var type = package.TypeOf(name) ?? "";
        ShapeRules.Check(name, xml, report);
        if (type.Contains("presentationml.", StringComparison.Ordinal))
        {
            TableRules.Check(name, xml, report);
        }

        if (type.EndsWith("drawingml.chart+xml", StringComparison.Ordinal))
        {
            ChartRules.Check(name, xml, report);
            WorkbookRules.Check(package, name, xml, report);
        }

        if (type.EndsWith("theme+xml", StringComparison.Ordinal))
        {
            ThemeRules.Check(name, xml, report);
        }
    }

    private static byte[]? ReadAll(Stream stream)
    {
        if (stream.CanSeek && stream.Length - stream.Position > LargestFile)
        {
            return null;
        }

        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > LargestFile)
            {
                return null;
            }
        }

        return memory.ToArray();
    }
}
