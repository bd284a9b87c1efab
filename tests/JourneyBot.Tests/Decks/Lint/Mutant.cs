using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.TestKit.Decks;
using JourneyBot.Tests.Decks.Pptx;

namespace JourneyBot.Tests.Decks.Lint;

/// <summary>A good deck, taken apart, broken in one way and put together again.</summary>
internal sealed class Mutant
{
    private static readonly byte[] Own = KitDeck.Bytes();
    private static readonly byte[] Company = KitDeck.Bytes(
        KitDeck.Make("Weekend help"),
        template: CompanyTemplate
            .Open(new CompanyFile { Layouts = ["title", "titleOnly", "obj", "secHead"] }.Bytes())!
            .Template
    );

    // Breakages are made without saying of which deck, so that the same ones can be tried on both.
    [ThreadStatic]
    private static bool _inCompanyTemplate;
    private readonly List<(string Name, byte[] Content)> _parts = [];

    public Mutant()
    {
        using var zip = new ZipArchive(new MemoryStream(_inCompanyTemplate ? Company : Own));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            _parts.Add((entry.FullName, content.ToArray()));
        }
    }

    public byte[] Tail { get; init; } = [];

    /// <summary>Changes the whole file when everything else is done.</summary>
    public Func<byte[], byte[]> Spoil { get; init; } = file => file;

    /// <summary>A breakage of the same deck made in a company's own template.</summary>
    public static byte[] InCompanyTemplate(Func<Mutant> make)
    {
        _inCompanyTemplate = true;
        try
        {
            return make().Bytes();
        }
        finally
        {
            _inCompanyTemplate = false;
        }
    }

    public static Mutant Replace(string part, string from, string to) =>
        new Mutant().Change(
            part,
            text =>
            {
                var at = text.IndexOf(from, StringComparison.Ordinal);
                return at < 0 ? text : text[..at] + to + text[(at + from.Length)..];
            }
        );

    public static Mutant Rewrite(string part, string pattern, string to)
    {
        var regex = new Regex(
            pattern,
            RegexOptions.CultureInvariant | RegexOptions.Singleline,
            TimeSpan.FromSeconds(5)
        );
        return new Mutant().Change(part, text => regex.Replace(text, to, 1));
    }

    public static Mutant Without(string part)
    {
        var mutant = new Mutant();
        Assert.Equal(1, mutant._parts.RemoveAll(p => p.Name == part));
        return mutant;
    }

    public static Mutant Twice(string part)
    {
        var mutant = new Mutant();
        mutant._parts.Add(mutant._parts.Find(p => p.Name == part));
        return mutant;
    }

    public static Mutant With(string part, string content = "x")
    {
        var mutant = new Mutant();
        mutant._parts.Add((part, Encoding.UTF8.GetBytes(content)));
        return mutant;
    }

    /// <summary>The same inside a file that is a part itself, such as a chart's workbook.</summary>
    public static Mutant Inside(string part, string inner, string from, string to)
    {
        var mutant = new Mutant();
        var at = mutant._parts.FindIndex(p => p.Name == part);
        using var file = new MemoryStream();
        file.Write(mutant._parts[at].Content);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = zip.GetEntry(inner)!.Open();
            using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            var before = reader.ReadToEnd();
            var after = before.Replace(from, to, StringComparison.Ordinal);
            Assert.NotEqual(before, after);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(after));
        }

        mutant._parts[at] = (part, file.ToArray());
        return mutant;
    }

    public static Mutant Cut(string part)
    {
        var mutant = new Mutant();
        var at = mutant._parts.FindIndex(p => p.Name == part);
        mutant._parts[at] = (part, mutant._parts[at].Content[..^200]);
        return mutant;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        file.Write(Tail);
        return Spoil(file.ToArray());
    }

    private Mutant Change(string part, Func<string, string> change)
    {
        var at = _parts.FindIndex(p => p.Name == part);
        var before = Encoding.UTF8.GetString(_parts[at].Content);
        var after = change(before);
        Assert.NotEqual(before, after);
        _parts[at] = (part, Encoding.UTF8.GetBytes(after));
        return this;
    }
}
