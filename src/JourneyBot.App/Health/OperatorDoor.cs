using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JourneyBot.App.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Health;

/// <summary>
/// Who may see the health page: in Development whoever is at this machine, anywhere else whoever knows the operator's key. Knowing it is
/// remembered in a cookie for a working day, or until the key is another one.
/// </summary>
internal sealed class OperatorDoor(
    PageVisitors visitors,
    IOptions<OperatorOptions> options,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private const string Cookie = "journeybot-operator";
    private const int MostMistakes = 10;
    private static readonly TimeSpan Stay = TimeSpan.FromHours(8);
    private static readonly TimeSpan MistakesCountFor = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _seal = protection.CreateProtector("JourneyBot.Operator");
    private readonly Queue<DateTimeOffset> _mistakes = new();

    /// <summary>Whether there is a key to know.</summary>
    public bool HasKey => options.Value.Key.Length > 0;

    public bool IsOpenTo(HttpContext context) =>
        visitors.AreDevelopers(context)
        || (HasKey && context.Request.Cookies[Cookie] is { } ticket && IsGood(ticket));

    /// <summary>Lets in whoever knows the key; nobody for a while after many mistakes, whoever made them.</summary>
    public Entry Enter(HttpContext context, string? key)
    {
        if (IsTooManyMistakes())
        {
            return Entry.Wait;
        }

        if (!HasKey || !IsSame(Digest(key ?? ""), Digest(options.Value.Key)))
        {
            CountMistake();
            return Entry.WrongKey;
        }

        var until = (clock.GetUtcNow() + Stay).ToUnixTimeSeconds();
        context.Response.Cookies.Append(
            Cookie,
            _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{until}:{Mark()}")),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                // Browsers take it over https, and from this machine.
                Secure = true,
                Path = "/health",
            }
        );
        return Entry.Entered;
    }

    private bool IsGood(string ticket)
    {
        try
        {
            var parts = _seal.Unprotect(ticket).Split(':');
            return parts is [var until, var mark]
                && long.TryParse(until, CultureInfo.InvariantCulture, out var seconds)
                && seconds > clock.GetUtcNow().ToUnixTimeSeconds()
                && IsSame(Encoding.ASCII.GetBytes(mark), Encoding.ASCII.GetBytes(Mark()));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private string Mark() => Convert.ToHexString(Digest("mark:" + options.Value.Key));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static bool IsSame(byte[] one, byte[] other) =>
        CryptographicOperations.FixedTimeEquals(one, other);

    private bool IsTooManyMistakes()
    {
        lock (_mistakes)
        {
            while (
                _mistakes.TryPeek(out var oldest) && clock.GetUtcNow() - oldest > MistakesCountFor
            )
            {
                _mistakes.Dequeue();
            }

            return _mistakes.Count >= MostMistakes;
        }
    }

    private void CountMistake()
    {
        lock (_mistakes)
        {
            _mistakes.Enqueue(clock.GetUtcNow());
        }
    }
}

/// <summary>What became of somebody at the door.</summary>
internal enum Entry
{
    Entered,
    WrongKey,

    /// <summary>Too many mistakes in the last minute.</summary>
    Wait,
}
