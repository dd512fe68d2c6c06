package io.github.hookswitch.simulator.call.internal.legs;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.internal.media.LegMedia;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The legs of one call, those that are over included. */
public final class Legs {
    private final Leg first;
    private final List<Leg> all = new ArrayList<>();

    public Legs(Leg first) {
        this.first = first;
        all.add(first);
    }

    public Leg first() {
        return first;
    }

    public List<Leg> all() {
        return List.copyOf(all);
    }

    void add(Leg leg) {
        all.add(leg);
    }

    /** The latest leg with a tag. */
    public Optional<Leg> byTag(LegTag tag) {
        return all.stream().filter(leg -> leg.tag().equals(tag)).reduce((earlier, later) -> later);
    }

    public List<Leg> live() {
        return all.stream().filter(Leg::isLive).toList();
    }

    public boolean anyLive() {
        return all.stream().anyMatch(Leg::isLive);
    }

    public boolean bridged() {
        return first.isConnected() && byTag(LegTag.B).map(Leg::isConnected).orElse(false);
    }

    /** The party that a leg talks with, if it is a bridge to a party. */
    public Optional<Leg> partner(Leg leg) {
        if (!bridged()) {
            return Optional.empty();
        }
        return byTag(leg.equals(first) ? LegTag.B : LegTag.A)
                .filter(other -> other.meetingId() == null && leg.meetingId() == null);
    }

    /** The ends of the media of a leg. */
    LegMedia.Ends endsOf(Leg leg) {
        return new LegMedia.Ends() {
            @Override
            public boolean isConnected() {
                return leg.isConnected();
            }

            @Override
            public Optional<LegMedia> other() {
                return partner(leg).map(Leg::media);
            }
        };
    }

    /** The leg that leads into a meeting. */
    public Optional<Leg> inMeeting() {
        return all.stream()
                .filter(leg -> leg.isConnected() && leg.meetingId() != null)
                .findFirst();
    }

    /** Whether somebody is being called. */
    public boolean anyDialled() {
        return all.stream().anyMatch(leg -> leg.dialling().isPresent());
    }

    /** What an event lists: LEG-A, and the latest LEG-B that was answered. */
    public List<Leg> participants() {
        Optional<Leg> second = all.stream()
                .filter(leg -> leg.tag().equals(LegTag.B) && leg.wasAnswered())
                .reduce((earlier, later) -> later);
        return second.map(leg -> List.of(first, leg)).orElseGet(() -> List.of(first));
    }

    /** The leg that an update of the call is about when its actions name none. */
    public Leg forUpdate() {
        return first.isLive() ? first : live().stream().findFirst().orElse(first);
    }
}
