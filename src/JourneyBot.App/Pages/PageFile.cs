using System.IO.Compression;
using System.Security.Cryptography;

namespace JourneyBot.App.Pages;

/// <summary>A file the pages need, built into the program and known by what is in it, so that a browser may keep it for good.</summary>
internal sealed class PageFile
{
    private readonly byte[] _plain;
    private readonly Lazy<byte[]> _brotli;
    private readonly string _version;
    private readonly string _name;

    // The version is the hash it is known by: its own, or that of a folder whose files name each other.
    public PageFile(string name, string mediaType, byte[] plain, string? version = null)
    {
        _name = name;
        MediaType = mediaType;
        _plain = plain;
        _brotli = new Lazy<byte[]>(() => Compress(plain));
        _version = version ?? Convert.ToHexStringLower(SHA256.HashData(_plain))[..12];
    }

    public static PageFile Style { get; } =
        new(
            "page.css",
            "text/css; charset=utf-8",
            [.. Read("Pages/colours.css"), .. Read("Pages/page.css")]
        );

    public static PageFile Icon { get; } = new("icon.svg", "image/svg+xml", Read("Pages/icon.svg"));

    public string Address => $"/assets/{_version}/{_name}";

    public string Pattern => $"/assets/{{version}}/{_name}";

    public string MediaType { get; }

    /// <summary>What a file that was built into the program holds.</summary>
    public static byte[] Read(string resource)
    {
        using var found =
            typeof(PageFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} was not built into the program.");
        using var copy = new MemoryStream();
        found.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Answers with the file; one asked for by another version's name is not to be kept.</summary>
    public IResult Send(HttpContext context, string version)
    {
        var isThis = string.Equals(version, _version, StringComparison.Ordinal);
        context.Response.Headers.CacheControl = isThis
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        return Send(context);
    }

    /// <summary>Answers with the file, and leaves it to the caller to say how long it is kept.</summary>
    public IResult Send(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Accept-Encoding";
        headers.XContentTypeOptions = "nosniff";
        if (!TakesBrotli(context.Request))
        {
            return Results.Bytes(_plain, MediaType);
        }

        headers.ContentEncoding = "br";
        return Results.Bytes(_brotli.Value, MediaType);
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptEncoding.Any(e =>
                e.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && e.Quality is not 0
            );

    private static byte[] Compress(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
        {
            brotli.Write(plain);
        }

        return compressed.ToArray();
    }
}
