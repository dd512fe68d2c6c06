package io.github.hookswitch.simulator.call;

import org.jspecify.annotations.Nullable;

/**
 * What the service may do with the buckets that actions name: it reads and writes them in its own name, so that their
 * policies decide.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/play-audio.html">PlayAudio</a>
 */
public interface BucketAccess {

    /**
     * Why the service may not read an audio file.
     *
     * @param application on whose behalf it reads
     * @param bucketName bucket of the file
     * @param key key of the file
     * @return a sentence for the event and the timeline; null if it may
     */
    @Nullable
    String readRefusal(ApplicationEndpoint application, String bucketName, String key);

    /**
     * Why the service may not store a recording.
     *
     * @param application on whose behalf it records
     * @param bucketName bucket of the recording
     * @param key key of the recording
     * @return a sentence for the event and the timeline; null if it may
     */
    @Nullable
    String writeRefusal(ApplicationEndpoint application, String bucketName, String key);

    /**
     * Access to every bucket.
     *
     * @return such access
     */
    static BucketAccess everywhere() {
        return new BucketAccess() {
            @Override
            public @Nullable String readRefusal(ApplicationEndpoint application, String bucketName, String key) {
                return null;
            }

            @Override
            public @Nullable String writeRefusal(ApplicationEndpoint application, String bucketName, String key) {
                return null;
            }
        };
    }
}
