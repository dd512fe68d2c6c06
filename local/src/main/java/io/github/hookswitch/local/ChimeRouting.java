package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.ChimeAccounts;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.chime.SipRuleTarget;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.RouteTarget;
import java.util.List;

/** Routes calls by the SIP rules of all emulated accounts. */
final class ChimeRouting implements CallRouting {

    private final ChimeAccounts accounts;

    ChimeRouting(ChimeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<RouteTarget> routeToNumber(String e164) {
        return targets(accounts.route(e164));
    }

    @Override
    public List<RouteTarget> routeToHost(String hostName) {
        return targets(accounts.routeHostname(hostName));
    }

    private static List<RouteTarget> targets(List<SipRuleTarget> targets) {
        return targets.stream()
                .map(target -> new RouteTarget(target.sipRuleId(), endpoint(target.application())))
                .toList();
    }

    @Override
    public boolean ownsNumber(String e164) {
        return accounts.ownerOf(e164).isPresent();
    }

    @Override
    public boolean ownsNumber(ApplicationEndpoint application, String e164) {
        String account = application.awsAccountId();
        return account == null ? ownsNumber(e164) : accounts.of(account).ownsPhoneNumber(e164);
    }

    static ApplicationEndpoint endpoint(SipMediaApplication application) {
        return new ApplicationEndpoint(application.id(), application.region(), application.functionArn());
    }
}
