namespace JourneyBot.App.SignIn;

/// <summary>Who is asking, as Entra vouches for them; a developer without a sign-in has no ids and may see everything.</summary>
/// <param name="TenantId">The tenant the token was issued for.</param>
/// <param name="ObjectId">The person in that tenant; the only thing they are known by.</param>
/// <param name="Name">To show, never to decide by.</param>
/// <param name="Account">To show, never to decide by.</param>
internal sealed record SignedInPerson(
    string TenantId,
    string ObjectId,
    string? Name,
    string? Account
)
{
    public static SignedInPerson Developer { get; } =
        new("", "", "Developer on this machine", Account: null);

    public bool IsDeveloper => ReferenceEquals(this, Developer);
}
