using System.Globalization;
using JourneyBot.Store;
using JourneyBot.TestKit.Faults;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: HostingStartup(typeof(FaultyStart))]

namespace JourneyBot.TestKit.Faults;

/// <summary>Puts faults into the built app without a word about them in it: see <see cref="FaultSettings"/> for which.</summary>
internal sealed class FaultyStart : IHostingStartup
{
    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(FaultSettings.DieAt) is { Length: > 0 } dieAt)
        {
            var (name, count) = (dieAt.Split(':')[0], dieAt.Split(':')[1]);
            builder.ConfigureLogging(logging =>
                logging
                    .AddProvider(
                        new DeadlyLog(name, int.Parse(count, CultureInfo.InvariantCulture))
                    )
                    .AddFilter<DeadlyLog>("JourneyBot", LogLevel.Debug)
            );
        }

        if (Environment.GetEnvironmentVariable(FaultSettings.ClockFile) is { Length: > 0 } file)
        {
            builder.ConfigureServices(services =>
                services.AddSingleton(new DatabaseClock(new WrongClock(file)))
            );
        }
    }
}
