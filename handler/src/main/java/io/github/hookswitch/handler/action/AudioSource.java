package io.github.hookswitch.handler.action;

/**
 * A prompt in an S3 bucket of the application's account: a PCM WAV file of at most 50 MB, best with 8 kHz and one
 * channel.
 *
 * @param bucketName the bucket, not blank
 * @param key the object's key, not blank
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/play-audio.html">PlayAudio</a>
 */
public record AudioSource(String bucketName, String key) implements ParameterWriter.Members {

    /** Checks that both are there. */
    public AudioSource {
        Checks.line("AudioSource.BucketName", bucketName);
        Checks.line("AudioSource.Key", key);
    }

    /**
     * A prompt in a bucket.
     *
     * @param bucketName the bucket, not blank
     * @param key the object's key, not blank
     * @return the source
     * @throws IllegalArgumentException if one of them is blank
     */
    public static AudioSource s3(String bucketName, String key) {
        return new AudioSource(bucketName, key);
    }

    @Override
    public void writeTo(ParameterWriter out) {
        out.text("Type", "S3");
        out.text("BucketName", bucketName);
        out.text("Key", key);
    }
}
