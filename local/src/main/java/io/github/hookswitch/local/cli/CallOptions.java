package io.github.hookswitch.local.cli;

import io.github.hookswitch.simulator.call.RemoteParty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The script of one call. */
final class CallOptions {

    /** What a called party does, as the option spells it. */
    enum Callee {
        ANSWER("answer"),
        BUSY("busy"),
        REJECT("reject"),
        NO_ANSWER("no-answer");

        private final String spelling;

        Callee(String spelling) {
            this.spelling = spelling;
        }

        @Override
        public String toString() {
            return spelling;
        }
    }

    /** Who hangs up. */
    enum Who {
        CALLER,
        CALLEE
    }

    @Option(
            names = "--from",
            paramLabel = "NUMBER",
            description = "Who calls, E.164. Default: +15105550101; for a call out, the app's only number.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "NUMBER", description = "Who is called. Default: the app's only number.")
    @Nullable
    String to;

    @Option(names = "--out", description = "The application calls out to the number of --to.")
    boolean out;

    @Option(
            names = "--press",
            paramLabel = "KEYS",
            split = ",",
            description = "Keys that the person outside presses, several at once or one group after the other: 1,42#")
    List<String> press = List.of();

    @Option(names = "--press-after", paramLabel = "TIME", description = "Time before each group of keys. Default: 3s")
    Duration pressAfter = Duration.ofSeconds(3);

    @Option(
            names = "--callee",
            paramLabel = "WHAT",
            description = "What called parties do: answer, busy, reject, no-answer. Default: answer")
    Callee callee = Callee.ANSWER;

    @Option(
            names = "--answer-after",
            paramLabel = "TIME",
            description = "How long a called party lets it ring before answering. Default: 5s")
    Duration answerAfter = Duration.ofSeconds(5);

    @Option(
            names = "--hang-up-after",
            paramLabel = "TIME",
            description = "When somebody hangs up, after the last key or, without keys, after dialling."
                    + " Default: nobody does; the application must.")
    @Nullable
    Duration hangUpAfter;

    @Option(names = "--hang-up-by", paramLabel = "WHO", description = "Who hangs up: caller or callee. Default: caller")
    Who hangUpBy = Who.CALLER;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long the call may last, in virtual time, before it counts as never ending. Default: 1h")
    Duration timeout = Duration.ofHours(1);

    RemoteParty remoteParty() {
        return switch (callee) {
            case ANSWER -> RemoteParty.answersAfter(answerAfter);
            case BUSY -> RemoteParty.busy();
            case REJECT -> RemoteParty.refuses(603);
            case NO_ANSWER -> RemoteParty.doesNotAnswer();
        };
    }
}
