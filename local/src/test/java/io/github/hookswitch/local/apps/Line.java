package io.github.hookswitch.local.apps;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.chime.Snapshot;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.testing.TestPhone;
import io.github.hookswitch.simulator.testing.TestTarget;
import java.time.Duration;

/** A test phone to whatever somebody's tool has deployed to a local AWS. */
final class Line extends TestPhone {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    Line(LocalAws aws) {
        super(new Deployed(aws), TIMEOUT);
    }

    private record Deployed(LocalAws aws) implements TestTarget {
        @Override
        public CallEngine engine() {
            return aws.engine();
        }

        @Override
        public String number() {
            return snapshot().phoneNumbers().stream()
                    .map(PhoneNumber::e164PhoneNumber)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public ApplicationEndpoint application() {
            SipMediaApplication application = snapshot().sipMediaApplications().get(0);
            return new ApplicationEndpoint(application.id(), application.region(), application.functionArn());
        }

        private Snapshot snapshot() {
            return aws.chime().voice().snapshot();
        }

        @Override
        public void close() {
            // The instance is the test's.
        }
    }
}
