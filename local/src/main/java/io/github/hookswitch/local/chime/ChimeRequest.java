package io.github.hookswitch.local.chime;

import org.jspecify.annotations.Nullable;

/**
 * A request to Chime SDK Voice, and who sent it.
 *
 * @param account the account that it acts in, 12 digits
 * @param region the Region whose endpoint it was sent to
 * @param roleArn the role whose keys signed it; null for a user's keys
 * @param method the HTTP method
 * @param path the path as it was sent, beginning with a slash
 * @param query what stands after the path's question mark as it was sent; null if there is none
 * @param body the body, JSON; empty if there is none
 */
public record ChimeRequest(
        String account,
        String region,
        @Nullable String roleArn,
        String method,
        String path,
        @Nullable String query,
        String body) {}
