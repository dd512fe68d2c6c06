package io.github.hookswitch.benchmarks.cold;

/** Says where figures come from. */
final class Machine {

    private Machine() {}

    static String describe() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", JDK " + System.getProperty("java.runtime.version");
    }
}
