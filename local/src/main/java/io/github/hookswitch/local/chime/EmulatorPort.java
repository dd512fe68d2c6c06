package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The port of an emulator that listens itself: whoever signs acts in the same account. */
final class EmulatorPort implements LoopbackServer.Handler {
    private final ControlPlane controlPlane;
    private final String account;

    EmulatorPort(ControlPlane controlPlane, String account) {
        this.controlPlane = controlPlane;
        this.account = account;
    }

    @Override
    public @Nullable LoopbackResponse handle(LoopbackRequest request) {
        ChimeResponse answer = answer(request);
        return answer == null
                ? null
                : new LoopbackResponse(
                        answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable ChimeResponse answer(LoopbackRequest request) {
        String region;
        try {
            region = Credentials.region(request.header("Authorization"));
        } catch (ChimeServiceException unsigned) {
            return ControlPlane.error(unsigned);
        }
        return controlPlane.answer(new ChimeRequest(
                account,
                region,
                null,
                request.method(),
                request.path(),
                request.query(),
                new String(request.body(), StandardCharsets.UTF_8)));
    }
}
