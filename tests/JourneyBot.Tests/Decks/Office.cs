using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace JourneyBot.Tests.Decks;

/// <summary>Microsoft's own schema validator, over a presentation and the workbooks of its charts.</summary>
internal static class Office
{
    private static readonly FileFormatVersions[] Versions =
    [
        FileFormatVersions.Office2013,
        FileFormatVersions.Office2016,
        FileFormatVersions.Office2019,
        FileFormatVersions.Office2021,
        FileFormatVersions.Microsoft365,
    ];

    public static List<string> Errors(byte[] pptx) =>
        [.. Versions.SelectMany(v => Errors(pptx, v))];

    public static List<string> NewestErrors(byte[] pptx) =>
        [.. Errors(pptx, FileFormatVersions.Microsoft365)];

    private static IEnumerable<string> Errors(byte[] pptx, FileFormatVersions version)
    {
        using var file = new MemoryStream(pptx);
        using var document = PresentationDocument.Open(file, isEditable: false);
        var validator = new OpenXmlValidator(version);
        foreach (var error in validator.Validate(document))
        {
            yield return $"{version} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}";
        }

        foreach (
            var workbook in document.PresentationPart!.SlideParts.SelectMany(s => s.ChartParts)
        )
        {
            using var stream = workbook.EmbeddedPackagePart!.GetStream();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            using var sheet = SpreadsheetDocument.Open(copy, isEditable: false);
            foreach (var error in new OpenXmlValidator(version).Validate(sheet))
            {
                yield return $"{version} {workbook.Uri} workbook {error.Part?.Uri}: {error.Description}";
            }
        }
    }
}
