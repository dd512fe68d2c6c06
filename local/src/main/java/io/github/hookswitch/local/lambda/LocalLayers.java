package io.github.hookswitch.local.lambda;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Layers and their versions, each of an account and a Region. */
public final class LocalLayers {
    private final InstantSource clock;
    private final Map<String, Integer> lastNumbers = new TreeMap<>();
    private final Map<String, Version> versions = new TreeMap<>();

    LocalLayers(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A version of a layer.
     *
     * @param layerArn the layer's ARN, without the number
     * @param number the version's number, from 1 on
     * @param content the zip file or directory
     * @param recorded what else was said of it, as JSON by its name in PublishLayerVersion
     * @param created when it was published
     */
    public record Version(String layerArn, int number, Path content, Map<String, String> recorded, Instant created) {
        /**
         * The version's own ARN.
         *
         * @return the layer's ARN and the number
         */
        public String arn() {
            return layerArn + ":" + number;
        }
    }

    /**
     * Publishes a version under the next number.
     *
     * @param region the Region
     * @param account the account, 12 digits
     * @param name the layer's name
     * @param content the zip file or directory; it must stay
     * @param recorded what else is said of it
     * @return the version
     */
    public synchronized Version publish(
            String region, String account, String name, Path content, Map<String, String> recorded) {
        String layer = "arn:aws:lambda:" + region + ":" + account + ":layer:" + name;
        int number = lastNumbers.merge(layer, 1, Integer::sum);
        Version version = new Version(layer, number, content, Map.copyOf(recorded), clock.instant());
        versions.put(version.arn(), version);
        return version;
    }

    /**
     * Looks a version up.
     *
     * @param versionArn its ARN with the number
     * @return the version, if there is one
     */
    public synchronized Optional<Version> find(String versionArn) {
        return Optional.ofNullable(versions.get(versionArn));
    }

    /**
     * All versions of all layers.
     *
     * @return the versions, by layer, the newest first
     */
    public synchronized List<Version> all() {
        return versions.values().stream()
                .sorted(Comparator.comparing(Version::layerArn)
                        .thenComparing(Version::number, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Brings a version back, after a restart.
     *
     * @param versionArn its ARN with the number
     * @param content the archive
     * @param recorded what else was given with it
     */
    public synchronized void restore(String versionArn, Path content, Map<String, String> recorded) {
        int colon = versionArn.lastIndexOf(':');
        String layer = versionArn.substring(0, colon);
        int number = Integer.parseInt(versionArn.substring(colon + 1));
        lastNumbers.merge(layer, number, Math::max);
        versions.put(versionArn, new Version(layer, number, content, Map.copyOf(recorded), clock.instant()));
    }

    /**
     * Deletes a version; functions that have it keep it.
     *
     * @param versionArn its ARN with the number
     */
    public synchronized void delete(String versionArn) {
        versions.remove(versionArn);
    }
}
