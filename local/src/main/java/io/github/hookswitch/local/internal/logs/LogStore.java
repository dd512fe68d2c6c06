package io.github.hookswitch.local.internal.logs;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All log groups, each of an account and a Region. */
public final class LogStore {
    private final InstantSource clock;
    private final Map<String, LogGroup> groups = new TreeMap<>();
    private final LogPolicies policies;
    private long sequence;

    /**
     * A store without log groups.
     *
     * @param clock tells when something is created and comes in
     */
    public LogStore(InstantSource clock) {
        this.clock = clock;
        this.policies = new LogPolicies(clock);
    }

    LogPolicies policies() {
        return policies;
    }

    /**
     * Creates a log group.
     *
     * @param account the account, 12 digits
     * @param region the Region
     * @param name the group's name
     * @return false if there is one of that name already
     */
    public synchronized boolean create(String account, String region, String name) {
        String arn = arn(account, region, name);
        return groups.putIfAbsent(arn, new LogGroup(arn, name, clock.millis())) == null;
    }

    /**
     * Sets how long a group's events are kept. It is recorded; the newest events are kept here whatever it says.
     *
     * @param account the account, 12 digits
     * @param region the Region
     * @param name the group's name
     * @param days the days; null for ever
     */
    public void retention(String account, String region, String name, @Nullable Integer days) {
        var unused = with(account, region, name, group -> {
            group.retentionDays(days);
            return group;
        });
    }

    /**
     * Deletes a log group.
     *
     * @param account the account, 12 digits
     * @param region the Region
     * @param name the group's name
     * @return false if there is none of that name
     */
    public synchronized boolean delete(String account, String region, String name) {
        return groups.remove(arn(account, region, name)) != null;
    }

    /**
     * Adds a line to a group and a stream, which are created if they are not there.
     *
     * @param account the account, 12 digits
     * @param region the Region
     * @param group the group's name
     * @param stream the stream's name
     * @param timestamp when it happened, in milliseconds since 1970
     * @param message the text
     */
    public synchronized void add(
            String account, String region, String group, String stream, long timestamp, String message) {
        create(account, region, group);
        var unused = with(account, region, group, existing -> {
            existing.add(new LogEvent(sequence++, stream, timestamp, clock.millis(), message), clock.millis());
            return existing;
        });
    }

    long now() {
        return clock.millis();
    }

    /** Reads or changes a group while nobody else does; empty if there is no such group. */
    synchronized <T> Optional<T> with(String account, String region, String name, Function<LogGroup, T> use) {
        return Optional.ofNullable(groups.get(arn(account, region, name))).map(use);
    }

    /** The groups of an account and a Region, by name. */
    synchronized <T> List<T> all(String account, String region, Function<LogGroup, T> read) {
        String prefix = arn(account, region, "");
        return groups.values().stream()
                .filter(group -> group.arn().startsWith(prefix))
                .map(read)
                .toList();
    }

    static String arn(String account, String region, String name) {
        return "arn:aws:logs:" + region + ":" + account + ":log-group:" + name;
    }
}
