/// <summary>
/// What the runtime calls in a process whose <c>DOTNET_STARTUP_HOOKS</c> names this assembly: being loaded is all it takes to be found as
/// one of <c>ASPNETCORE_HOSTINGSTARTUPASSEMBLIES</c>. The name and the missing namespace are the runtime's wish.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() { }
}
