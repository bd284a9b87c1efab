namespace JourneyBot.Teams.Inbound;

/// <summary>The claims of a refused token that may be logged; they are unchecked.</summary>
internal sealed record RefusedClaims(
    string? Issuer,
    string? Audience,
    DateTime Expires,
    string? KeyId
)
{
    public static RefusedClaims? Of(string? token) =>
        token is not null && TokenCheck.Read(token) is { } jwt
            ? new(
                LogText.Id(jwt.Issuer),
                LogText.Id(jwt.Audiences.FirstOrDefault()),
                jwt.ValidTo,
                LogText.Id(jwt.Kid)
            )
            : null;
}
