package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.Desk;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.lambda.LogLine;
import io.github.hookswitch.simulator.call.RemoteParty;
import java.util.Comparator;
import java.util.List;

/** All that a running instance has. */
final class RunningApp extends App {
    private final Desk desk;

    RunningApp(LocalAws aws, Desk desk) {
        super(aws);
        this.desk = desk;
    }

    @Override
    List<LogLine> log() {
        return aws().functions().inventory().functions().stream()
                .flatMap(function -> aws().functions().logLines(function).stream())
                .sorted(Comparator.comparing(LogLine::time))
                .toList();
    }

    @Override
    boolean hasHistory() {
        return true;
    }

    @Override
    Pace pace() {
        return new Pace(desk.pacer(), false);
    }

    /** Lets a call happen on virtual time, which no other call may need in the meantime. */
    boolean onVirtualTime(CallingCommand command) throws Exception {
        return desk.pacer().act(() -> {
            if (engine().calls().stream().anyMatch(call -> !call.isEnded())) {
                throw new CommandFailedException(
                        "a call is in progress in the instance, and time cannot pass faster for"
                                + " another one; end it, or use dial-in, which takes the time that a call takes");
            }
            try {
                return command.work(this);
            } catch (Exception failure) {
                throw CommandFailedException.of(failure);
            } finally {
                engine().setDefaultRemoteParty(RemoteParty.manual());
            }
        });
    }
}
