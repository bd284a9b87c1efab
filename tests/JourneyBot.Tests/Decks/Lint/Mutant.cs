using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using JourneyBot.Tests.Decks.Pptx;

namespace JourneyBot.Tests.Decks.Lint;

/// <summary>A good deck, taken apart, broken in one way and put together again.</summary>
internal sealed class Mutant
{
    private static readonly byte[] Good = KitDeck.Bytes();
    private readonly List<(string Name, byte[] Content)> _parts = [];

    public Mutant()
    {
        using var zip = new ZipArchive(new MemoryStream(Good));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            _parts.Add((entry.FullName, content.ToArray()));
        }
    }

    public byte[] Tail { get; init; } = [];

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

    public static Mutant With(string part)
    {
        var mutant = new Mutant();
        mutant._parts.Add((part, "x"u8.ToArray()));
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
        return file.ToArray();
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
