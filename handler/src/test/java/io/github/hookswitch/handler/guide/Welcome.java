package io.github.hookswitch.handler.guide;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.AudioSource;
import io.github.hookswitch.handler.action.Speech;
import io.github.hookswitch.handler.event.NewInboundCall;

final class Welcome extends CallFlow {

    private static final Speech HOURS = Speech.builder(
                    "<speak>We are open <break time='300ms'/> from nine to five.</speak>")
            .textType(Speech.TextType.SSML)
            .languageCode("en-GB")
            .voiceId("Amy")
            .engine(Speech.Engine.NEURAL)
            .build();

    private static final AudioSource JINGLE = AudioSource.s3("example-prompts", "jingle.wav");

    @Override
    public Response onNewInboundCall(NewInboundCall call) {
        return Response.of(Actions.playAudio(JINGLE), Actions.speak(HOURS), Actions.hangup());
    }
}
