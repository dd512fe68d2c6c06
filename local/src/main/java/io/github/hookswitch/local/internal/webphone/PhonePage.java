package io.github.hookswitch.local.internal.webphone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of the page. */
final class PhonePage {

    private PhonePage() {}

    static String file(String name) {
        try (InputStream file = Objects.requireNonNull(PhonePage.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of hookswitch-local cannot be read", e);
        }
    }
}
