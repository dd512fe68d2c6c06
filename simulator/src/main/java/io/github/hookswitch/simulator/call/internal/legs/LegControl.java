package io.github.hookswitch.simulator.call.internal.legs;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.internal.media.LegMedia;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets the legs of a call begin, ring, be answered and end. */
public final class LegControl {
    private static final int CANCELLED = 487;
    private static final int DECLINED = 603;
    private static final String SERVICE = "SMA";

    private final Legs legs;
    private final LegMedia.Parts shared;
    private final Supplier<String> newIds;
    private final RemoteParties remoteParties;
    private final Exchange exchange;
    private final Owner owner;

    public LegControl(
            Legs legs,
            LegMedia.Parts shared,
            Supplier<String> newIds,
            RemoteParties remoteParties,
            Exchange exchange,
            Owner owner) {
        this.legs = legs;
        this.shared = shared;
        this.newIds = newIds;
        this.remoteParties = remoteParties;
        this.exchange = exchange;
        this.owner = owner;
    }

    /** Is notified when a leg has ended that was a participant, and decides what follows. */
    public interface Owner {
        void legEnded(Ended ended);
    }

    /**
     * What there is to know of an end.
     *
     * @param leg the leg that ended
     * @param registered whether digits were to be received on it
     * @param meetingLeg the leg that ended with it; null for none
     */
    public record Ended(
            Leg leg, boolean registered, @Nullable Leg meetingLeg) {}

    public Legs legs() {
        return legs;
    }

    public void begin(Leg leg) {
        leg.attach(new LegMedia(leg.tag(), legs.endsOf(leg), shared));
        leg.media().onHeard((kind, what) -> leg.farEnd().ifPresent(end -> end.heard(kind, what)));
        shared.timeline().add(now -> new TimelineEntry.LegStarted(now, leg.tag(), leg.from(), leg.to()));
    }

    public Leg addLegB(String from, String to, Map<String, String> sipHeaders) {
        Leg leg = new Leg(
                LegTag.B,
                newIds.get(),
                from,
                to,
                LegDirection.OUTBOUND,
                shared.time().now(),
                Map.copyOf(sipHeaders));
        legs.add(leg);
        begin(leg);
        return leg;
    }

    public Leg addMeetingLeg(String meetingId) {
        Leg leg = addLegB(SERVICE, shared.rules().meetingNumber(), Map.of());
        leg.enterMeeting(meetingId);
        return leg;
    }

    /** Calls the remote party of a leg. */
    public Dialling dial(Leg leg, Duration timeout, Dialling.Outcome outcome) {
        Dialling dialling = new Dialling(shared.time(), timeout, () -> ringing(leg), outcome);
        leg.dialledBy(dialling);
        if (!remoteParties.isSet(leg.to()) && exchange.connects(this, leg, dialling)) {
            dialling.start(RemoteParty.manual(), shared.rules().ringsAfter());
        } else {
            dialling.start(remoteParties.of(leg.to()), shared.rules().ringsAfter());
        }
        return dialling;
    }

    private void ringing(Leg leg) {
        shared.timeline().add(now -> new TimelineEntry.LegRinging(now, leg.tag()));
    }

    public void connect(Leg leg) {
        leg.connect(shared.time().now());
        shared.timeline().add(now -> new TimelineEntry.LegConnected(now, leg.tag()));
        leg.farEnd().ifPresent(FarEnd::connected);
        if (leg.meetingId() == null
                && leg.farEnd().isEmpty()
                && remoteParties.of(leg.remoteParty()) instanceof RemoteParty.Answers party
                && party.hangsUpAfter() != null) {
            shared.time().schedule(party.hangsUpAfter(), () -> {
                if (leg.isConnected()) {
                    hangUp(leg, EndedBy.PARTY, 0);
                }
            });
        }
    }

    /** Notes in the call's timeline why something is done. */
    public void note(String text) {
        shared.timeline().add(now -> new TimelineEntry.Note(now, text));
    }

    public void hangUp(Leg leg, EndedBy by, int sipResponseCode) {
        leg.dialling().ifPresent(Dialling::cancel);
        boolean registered = leg.media().registration() != null;
        Optional<Leg> meetingLeg = meetingLegThatEndsWith(leg);
        drop(leg, by, sipResponseCode);
        meetingLeg.ifPresent(second -> drop(second, by, sipResponseCode));
        owner.legEnded(new Ended(leg, registered, meetingLeg.orElse(null)));
    }

    /** Ends a leg of which the function knows nothing yet, or need not learn of it, if it still lives. */
    public void drop(Leg leg, EndedBy by, int sipResponseCode) {
        if (leg.isLive()) {
            leg.disconnect(shared.time().now(), by, sipResponseCode);
            leg.media().close(shared.time().now());
            shared.timeline().add(now -> new TimelineEntry.LegDisconnected(now, leg.tag(), by, sipResponseCode));
            leg.farEnd().ifPresent(end -> end.ended(sipResponseCode));
        }
    }

    /** The remote party of a leg puts the phone down, cancels or declines. */
    public void partyHangsUp(Leg leg) {
        Optional<Dialling> dialling = leg.dialling();
        if (leg.isConnected()) {
            hangUp(leg, EndedBy.PARTY, 0);
        } else if (dialling.isPresent()) {
            dialling.get().refuse(DECLINED);
        } else {
            hangUp(leg, EndedBy.PARTY, CANCELLED);
        }
    }

    /** The leg in a meeting that ends when a leg, the caller's, does. */
    public Optional<Leg> meetingLegThatEndsWith(Leg leg) {
        boolean outlives = shared.rules().has(ServiceVariant.MEETING_LEG_OUTLIVES_CALLER);
        return leg.equals(legs.first()) && !outlives
                ? legs.inMeeting().filter(second -> !second.equals(leg))
                : Optional.empty();
    }
}
