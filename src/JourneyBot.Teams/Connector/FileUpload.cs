using System.Buffers;
using System.Net.Http.Headers;

namespace JourneyBot.Teams.Connector;

/// <summary>Puts a consented file where the person's client said, in ranges, without any token: the address itself is the permission.</summary>
public sealed class FileUpload
{
    // Ranges are multiples of 320 KiB, as SharePoint's upload sessions want them.
    private const int RangeLength = 16 * 320 * 1024;

    private readonly HttpClient _http;
    private readonly FileHosts _hosts;

    internal FileUpload(HttpClient http, bool allowLoopback) =>
        (_http, _hosts) = (http, new FileHosts(allowLoopback));

    /// <summary>Sends so many bytes of the stream. Only SharePoint hosts are taken, and this machine in development without tokens.</summary>
    public async Task<CallOutcome<UploadedFile>> PutAsync(
        string? uploadUrl,
        Stream content,
        long length,
        CancellationToken cancellationToken
    )
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out var address) || !Allows(address))
        {
            return new(new RefusedCall(RefusalKind.AddressNotAllowed, 0));
        }

        if (length <= 0)
        {
            return new(new RefusedCall(RefusalKind.BadRequest, 0) { Code = "EmptyFile" });
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(RangeLength, length));
        try
        {
            return await PutRangesAsync(address, content, length, buffer, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return new(new UnknownOutcome(0));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new UnknownOutcome(0));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal bool Allows(Uri address) => _hosts.Allows(address);

    private async Task<CallOutcome<UploadedFile>> PutRangesAsync(
        Uri address,
        Stream content,
        long length,
        byte[] buffer,
        CancellationToken cancellationToken
    )
    {
        for (long from = 0; from < length; )
        {
            var count = (int)Math.Min(RangeLength, length - from);
            await content.ReadExactlyAsync(buffer.AsMemory(0, count), cancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Put, address)
            {
                Content = new ReadOnlyMemoryContent(buffer.AsMemory(0, count)),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(
                "application/octet-stream"
            );
            request.Content.Headers.ContentRange = new ContentRangeHeaderValue(
                from,
                from + count - 1,
                length
            );
            using var response = await _http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return Refusal((int)response.StatusCode);
            }

            from += count;
        }

        return new(new UploadedFile(length));
    }

    // A drive that failed may have kept the range or not; the whole file may be sent again.
    private static CallOutcome<UploadedFile> Refusal(int status) =>
        status >= 500
            ? new(new UnknownOutcome(status))
            : new(new RefusedCall(Kind(status), status));

    private static RefusalKind Kind(int status) =>
        status switch
        {
            // The session has ended, or ranges do not fit: ask for consent again.
            404 or 409 or 416 => RefusalKind.NotFound,
            403 or 401 => RefusalKind.NotAllowed,
            429 => RefusalKind.Throttled,
            _ => RefusalKind.Other,
        };
}

/// <summary>A file that arrived whole; its length in bytes.</summary>
public sealed record UploadedFile(long Length);
