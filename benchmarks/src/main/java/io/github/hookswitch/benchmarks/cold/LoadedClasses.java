package io.github.hookswitch.benchmarks.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that a process loaded, by whose they are.
 *
 * @param all all of them
 * @param ours the handler's
 * @param jackson Jackson's
 * @param runtime the runtime interface client's, and Lambda's interfaces
 * @param platform the JDK's
 */
record LoadedClasses(int all, int ours, int jackson, int runtime, int platform) {

    /** The option that makes a virtual machine write its list. */
    static String option(Path file) {
        return "-Xlog:class+load:file=" + file;
    }

    static LoadedClasses read(Path file) throws IOException {
        int all = 0;
        int ours = 0;
        int jackson = 0;
        int runtime = 0;
        int platform = 0;
        for (String line : Files.readAllLines(file)) {
            int source = line.indexOf(" source: ");
            if (source < 0) {
                continue;
            }
            String name = line.substring(line.lastIndexOf("] ", source) + 2, source);
            all++;
            if (name.startsWith("io.github.hookswitch.handler.")) {
                ours++;
            } else if (name.startsWith("com.fasterxml.jackson.")) {
                jackson++;
            } else if (name.startsWith("com.amazonaws.") || name.startsWith("software.amazon.")) {
                runtime++;
            } else if (isPlatform(name)) {
                platform++;
            }
        }
        return new LoadedClasses(all, ours, jackson, runtime, platform);
    }

    private static boolean isPlatform(String name) {
        return List.of("java.", "javax.", "jdk.", "sun.", "com.sun.").stream().anyMatch(name::startsWith);
    }

    @Override
    public String toString() {
        return all + " (handler " + ours + ", Jackson " + jackson + ", Lambda's runtime " + runtime + ", JDK "
                + platform + ")";
    }
}
