package io.github.hookswitch.local.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a template lies in Amazon S3, with the bucket in the path or in the host. */
public final class TemplateUrl {
    private static final Pattern IN_HOST =
            Pattern.compile("(?<bucket>[a-z0-9.-]+)\\.s3[.-](?:[a-z0-9.-]+\\.)?amazonaws\\.com(?:\\.cn)?");

    private TemplateUrl() {}

    /**
     * Reads the template at an address.
     *
     * @param url the address; its host may be S3's or a local one
     * @param objects gives the file of a bucket's object
     * @return the template
     * @throws StackServiceException in CloudFormation's words if the address is none of a template
     */
    public static Template read(String url, BiFunction<String, String, Path> objects) {
        URI uri = uri(url);
        String path = URLDecoder.decode(uri.getRawPath().substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        Matcher host = IN_HOST.matcher(uri.getHost());
        boolean inHost = host.matches();
        int slash = path.indexOf('/');
        if (!inHost && slash < 1) {
            throw invalid();
        }
        String bucket = inHost ? host.group("bucket") : path.substring(0, slash);
        String key = inHost ? path : path.substring(slash + 1);
        try {
            return Template.parse(Files.readString(objects.apply(bucket, key)));
        } catch (IOException unreadable) {
            throw StackServiceException.validation("S3 error: " + unreadable.getMessage());
        }
    }

    private static URI uri(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null
                    && uri.getRawPath() != null
                    && uri.getRawPath().length() > 1) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
        throw invalid();
    }

    private static StackServiceException invalid() {
        return StackServiceException.validation("TemplateURL must be a supported URL.");
    }
}
