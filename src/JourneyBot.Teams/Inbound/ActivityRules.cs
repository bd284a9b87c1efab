using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using Microsoft.Extensions.Options;

namespace JourneyBot.Teams.Inbound;

/// <summary>Which activities are taken: of the channel and address the token vouches for, from an allowed host and tenant.</summary>
internal sealed class ActivityRules(ServiceHosts hosts, IOptions<TeamsOptions> options)
{
    private const string Channel = "msteams";

    private readonly HashSet<string> _tenants = new(
        options.Value.AllowedTenants.Count > 0
            ? options.Value.AllowedTenants
            : [options.Value.TenantId],
        StringComparer.OrdinalIgnoreCase
    );

    // Without tokens there is no tenant to protect, so none has to be named.
    private readonly bool _anyTenant =
        options.Value is { DangerouslyAllowUnauthenticated: true, AllowedTenants.Count: 0 };

    /// <summary>Why the activity is refused; null when it is taken. There is no voucher in development without tokens.</summary>
    public Rejection? Check(Activity activity, Voucher? voucher)
    {
        if (!string.Equals(activity.ChannelId, Channel, StringComparison.Ordinal))
        {
            return Rejection.Channel;
        }

        if (voucher is not null && !voucher.Endorses(activity.ChannelId))
        {
            return Rejection.Endorsement;
        }

        if (voucher is not null && !voucher.IsFor(activity.ServiceUrl))
        {
            return Rejection.OtherServiceUrl;
        }

        if (!hosts.Allows(activity.ServiceUrl))
        {
            return Rejection.ServiceHost;
        }

        return AllowsTenantOf(activity) ? null : Rejection.Tenant;
    }

    // Anyone can install an app that names this bot, so a good token alone does not make a customer.
    private bool AllowsTenantOf(Activity activity)
    {
        var first = activity.ChannelData?.Tenant?.Id;
        var second = activity.Conversation?.TenantId;
        var isNamed = first is not null || second is not null;
        return _anyTenant
            || (
                isNamed
                && (first is null || _tenants.Contains(first))
                && (second is null || _tenants.Contains(second))
            );
    }
}
