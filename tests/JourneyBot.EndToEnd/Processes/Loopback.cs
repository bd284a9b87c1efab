using System.Net;
using System.Net.Sockets;

namespace JourneyBot.EndToEnd.Processes;

internal static class Loopback
{
    // Below those that the machine gives to calls: a program that is dead for a moment finds its port free when it comes back.
    private const int First = 20_000;
    private const int Count = 12_000;
    private static int _given = Environment.ProcessId * 100;

    /// <summary>A port that nobody listens on and that was not given out in this process before.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _given) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
