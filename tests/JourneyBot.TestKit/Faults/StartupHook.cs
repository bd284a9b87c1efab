/// <summary>
/// What the runtime calls in a process whose <c>DOTNET_STARTUP_HOOKS</c> names this assembly: being loaded is all it takes to be found as
/// one of <c>ASPNETCORE_HOSTINGSTARTUPASSEMBLIES</c>. The name and the missing namespace are the runtime's wish.
/// </summary>
#pragma warning disable MA0047, S3903 // The runtime looks for this very name, outside every namespace.
internal static class StartupHook
#pragma warning restore MA0047, S3903
{
    public static void Initialize()
    {
        // Being loaded is enough.
    }
}
