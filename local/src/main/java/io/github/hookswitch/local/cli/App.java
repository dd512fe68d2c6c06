package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.lambda.LogLine;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import java.util.List;

/** What there is to call: an app that was deployed for a command, or all that a running instance has. */
abstract class App {
    private final LocalAws aws;

    App(LocalAws aws) {
        this.aws = aws;
    }

    /** What the functions wrote so far, oldest first. */
    abstract List<LogLine> log();

    /** Whether it was there before the command. */
    abstract boolean hasHistory();

    /** Lets time pass as on the wall. */
    abstract Pace pace();

    LocalAws aws() {
        return aws;
    }

    CallEngine engine() {
        return aws.engine();
    }

    List<String> numbers() {
        return aws.chime().accounts().snapshot().phoneNumbers().stream()
                .map(PhoneNumber::e164PhoneNumber)
                .toList();
    }

    /** The number that is meant when none is named. */
    String onlyNumber(String option) {
        List<String> numbers = numbers();
        if (numbers.size() != 1) {
            throw new CommandFailedException("the app has " + numbers.size() + " phone numbers" + numbers
                    + "; say which one is meant with " + option);
        }
        return numbers.get(0);
    }

    /** The application that calls out from a number: the one behind it, or the only one there is. */
    ApplicationEndpoint applicationBehind(String number) {
        ApplicationEndpoint behind = engine().applicationOf(number);
        List<SipMediaApplication> applications =
                aws.chime().accounts().snapshot().sipMediaApplications();
        if (applications.size() == 1) {
            SipMediaApplication application = applications.get(0);
            return new ApplicationEndpoint(application.id(), application.region(), application.functionArn());
        }
        if (behind == null) {
            throw new CommandFailedException(
                    "the app has " + applications.size() + " SIP media applications; it needs exactly one to call out");
        }
        return behind;
    }
}
