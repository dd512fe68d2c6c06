package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.internal.legs.Dialling;
import io.github.hookswitch.simulator.call.internal.legs.FarEnd;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.legs.LegControl;
import java.time.Duration;

/**
 * A call from one application to another: the leg that one of them dials is the leg on which the other is called. What
 * happens to one end happens to the other a moment later.
 */
final class Trunk {
    private static final int UNAVAILABLE = 480;
    private static final int FIRST_ERROR = 400;

    private final EngineContext engine;
    private final LegControl nearControl;
    private final Leg near;
    private final Dialling dialling;
    private final LegControl farControl;
    private final Leg far;

    Trunk(EngineContext engine, LegControl nearControl, Leg near, Dialling dialling, LegControl farControl, Leg far) {
        this.engine = engine;
        this.nearControl = nearControl;
        this.near = near;
        this.dialling = dialling;
        this.farControl = farControl;
        this.far = far;
    }

    void join() {
        int hops = nearControl.legs().first().hops();
        near.leadsTo(new NearLeg(), hops);
        far.leadsTo(new FarLeg(), hops + 1);
    }

    private void soon(Runnable action) {
        engine.schedule(Duration.ZERO, action);
    }

    private static void pass(Heard.Kind kind, String what, Leg to) {
        switch (kind) {
            case DIGITS -> {
                String keys = what.replace(",", "");
                if (!keys.isEmpty()) {
                    to.media().press(keys);
                }
            }
            case VOICE, SPEECH -> to.media().say(what);
            default -> {
                // A file's sound is nobody's words.
            }
        }
    }

    /** What happens to the leg that was dialled. */
    private final class NearLeg implements FarEnd {
        @Override
        public void connected() {}

        @Override
        public void ended(int sipResponseCode) {
            soon(() -> {
                if (far.isLive()) {
                    farControl.partyHangsUp(far);
                }
            });
        }

        @Override
        public void heard(Heard.Kind kind, String what) {
            pass(kind, what, far);
        }
    }

    /** What happens to the leg on which the other application is called. */
    private final class FarLeg implements FarEnd {
        @Override
        public void connected() {
            soon(dialling::answerAfterRinging);
        }

        @Override
        public void ended(int sipResponseCode) {
            soon(() -> {
                if (!dialling.isOver()) {
                    dialling.refuse(sipResponseCode < FIRST_ERROR ? UNAVAILABLE : sipResponseCode);
                } else if (near.isLive()) {
                    nearControl.hangUp(near, EndedBy.PARTY, 0);
                }
            });
        }

        @Override
        public void heard(Heard.Kind kind, String what) {
            pass(kind, what, near);
        }
    }
}
