namespace JourneyBot.TestKit.Decks;

/// <summary>Seven ways in which companies' presentations differ.</summary>
internal static class CompanyFiles
{
    public static readonly IReadOnlyDictionary<string, CompanyFile> ByName = new Dictionary<
        string,
        CompanyFile
    >(StringComparer.Ordinal)
    {
        ["plain"] = new CompanyFile { SampleSlides = 3 },
        ["dark"] = new CompanyFile { Look = CompanyLook.Dark },
        ["four-by-three"] = new CompanyFile
        {
            Width = 9144000,
            Height = 6858000,
            MainType = "presentationml.presentation.main+xml",
        },
        ["small-wide"] = new CompanyFile { Width = 9144000, Height = 5143500 },
        ["several-masters"] = new CompanyFile { Masters = 3, Look = CompanyLook.Pastel },
        ["no-notes-master"] = new CompanyFile
        {
            HasNotesMaster = false,
            Layouts = ["blank", "titleOnly", "twoObj", "obj", "secHead", "title"],
        },
        ["nothing-but-content"] = new CompanyFile { Layouts = ["blank", "obj"] },
    };
}
