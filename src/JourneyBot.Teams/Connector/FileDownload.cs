using JourneyBot.Teams.Activities;

namespace JourneyBot.Teams.Connector;

/// <summary>Fetches a file that a person sent in a personal chat, without any token: the short-lived address itself is the permission.</summary>
public sealed class FileDownload
{
    private const int MostMoves = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpClient _http;
    private readonly FileHosts _hosts;
    private readonly TimeProvider _clock;

    internal FileDownload(HttpClient http, FileHosts hosts, TimeProvider clock) =>
        (_http, _hosts, _clock) = (http, hosts, clock);

    /// <summary>The whole file, if it has at most so many bytes. Only SharePoint hosts are asked, also where one sends on to another.</summary>
    public async Task<CallOutcome<DownloadedFile>> GetAsync(
        SentFile file,
        int most,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        using var deadline = new CancellationTokenSource(Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            deadline.Token,
            cancellationToken
        );
        try
        {
            return await GetAsync(file.DownloadUrl, most, either.Token);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return new(new UnknownOutcome(0));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new UnknownOutcome(0));
        }
    }

    private async Task<CallOutcome<DownloadedFile>> GetAsync(
        string? url,
        int most,
        CancellationToken cancellationToken
    )
    {
        Uri.TryCreate(url, UriKind.Absolute, out var address);
        for (var moves = 0; moves <= MostMoves; moves++)
        {
            if (address is null || !_hosts.Allows(address))
            {
                return new(new RefusedCall(RefusalKind.AddressNotAllowed, 0));
            }

            using var response = await _http.GetAsync(
                address,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            var status = (int)response.StatusCode;
            if (status is < 301 or > 308 || response.Headers.Location is not { } next)
            {
                return await ReadAsync(response, status, most, cancellationToken);
            }

            address = new Uri(address, next);
        }

        return new(new RefusedCall(RefusalKind.Other, 0) { Code = "MovedTooOften" });
    }

    private static async Task<CallOutcome<DownloadedFile>> ReadAsync(
        HttpResponseMessage response,
        int status,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (!response.IsSuccessStatusCode)
        {
            return status >= 500
                ? new(new UnknownOutcome(status))
                : new(new RefusedCall(RefusalKind.NotFound, status));
        }

        var tooBig = new RefusedCall(RefusalKind.TooBig, status);
        if (response.Content.Headers.ContentLength > most)
        {
            return new(tooBig);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > most)
            {
                return new(tooBig);
            }

            await content.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return new(new DownloadedFile(content.ToArray()));
    }
}

/// <summary>A file's bytes.</summary>
public sealed record DownloadedFile(ReadOnlyMemory<byte> Content);
