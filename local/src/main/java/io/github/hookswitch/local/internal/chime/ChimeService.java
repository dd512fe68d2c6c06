package io.github.hookswitch.local.internal.chime;

import io.github.hookswitch.local.chime.ChimeAccess;
import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.ChimeRequest;
import io.github.hookswitch.local.chime.ChimeResponse;
import io.github.hookswitch.local.chime.ChimeServiceException;
import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.meetings.MeetingsService;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is signed for {@code chime}: Chime SDK Voice, Chime SDK Meetings, and the older namespace in which the same
 * paths mean the same.
 */
public final class ChimeService implements AwsService {
    private final ChimeEmulator voice;
    private final MeetingsService meetings;

    /**
     * The service.
     *
     * @param voice answers for Chime SDK Voice
     * @param meetings answers for Chime SDK Meetings
     */
    public ChimeService(ChimeEmulator voice, MeetingsService meetings) {
        this.voice = voice;
        this.meetings = meetings;
    }

    /**
     * Asks the policies of whoever sent a request.
     *
     * @param access decides
     * @return the same in the words of Chime SDK Voice
     */
    public static ChimeAccess access(Access access) {
        return (request, action, resourceArn) -> {
            try {
                access.require(
                        new AwsCaller(request.account(), request.region(), request.roleArn()), action, resourceArn);
            } catch (AwsException refused) {
                throw ChimeServiceException.accessDenied(refused.text());
            }
        };
    }

    @Override
    public Set<String> signingNames() {
        return Set.of("chime", "chime-sdk-voice", "chime-sdk-meetings");
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_JSON;
    }

    @Override
    public @Nullable LoopbackResponse answer(AwsCall call) {
        LoopbackRequest http = call.http();
        if (MeetingsService.serves(http)) {
            return meetings.answer(call);
        }
        ChimeResponse answer = voice.answer(new ChimeRequest(
                call.caller().account(),
                call.caller().region(),
                call.caller().roleArn(),
                http.method(),
                http.path(),
                http.query(),
                new String(http.body(), StandardCharsets.UTF_8)));
        return answer == null
                ? null
                : new LoopbackResponse(
                        answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
