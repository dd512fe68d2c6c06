package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.ChimeVoice;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.chime.SipRuleTarget;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.RouteTarget;
import java.util.List;

/** Routes calls by the SIP rules of the emulated account. */
final class ChimeRouting implements CallRouting {

    private final ChimeVoice voice;

    ChimeRouting(ChimeVoice voice) {
        this.voice = voice;
    }

    @Override
    public List<RouteTarget> routeToNumber(String e164) {
        return targets(voice.route(e164));
    }

    @Override
    public List<RouteTarget> routeToHost(String hostName) {
        return targets(voice.routeHostname(hostName));
    }

    private static List<RouteTarget> targets(List<SipRuleTarget> targets) {
        return targets.stream()
                .map(target -> new RouteTarget(target.sipRuleId(), endpoint(target.application())))
                .toList();
    }

    @Override
    public boolean ownsNumber(String e164) {
        return voice.ownsPhoneNumber(e164);
    }

    static ApplicationEndpoint endpoint(SipMediaApplication application) {
        return new ApplicationEndpoint(application.id(), application.region(), application.functionArn());
    }
}
