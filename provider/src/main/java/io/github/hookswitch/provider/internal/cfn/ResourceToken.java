package io.github.hookswitch.provider.internal.cfn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks something in the service as the one that a request made for a resource, so that the same request, repeated, finds
 * it without any store beside the service, and no other request takes it for its own. It is the last word of the thing's
 * Name there, and ends with {@code -new} until CloudFormation has the answer: what has that ending belongs to no stack
 * yet, whatever lost it belongs to one, or was kept on purpose when it left its stack.
 *
 * @param resource a hash of the stack, the logical id and, for some types, what makes the resource this one and no other
 * @param origin a hash of the request that created it, or of the physical id of what it replaces
 * @param answered whether CloudFormation knows of it
 */
public record ResourceToken(String resource, String origin, boolean answered) {
    private static final String PREFIX = "hookswitch-";
    private static final String UNANSWERED = "-new";
    private static final int RESOURCE_BYTES = 8;
    private static final int ORIGIN_BYTES = 4;
    private static final int LONGEST_NAME = 256;
    private static final int LENGTH =
            1 + PREFIX.length() + 2 * RESOURCE_BYTES + 1 + 2 * ORIGIN_BYTES + UNANSWERED.length();

    // Whatever stands before it: that is the user's, and may be anything.
    private static final Pattern MARK =
            Pattern.compile("(?:^|\\s)" + PREFIX + "([0-9a-f]{16})-([0-9a-f]{8})(" + UNANSWERED + ")?\\z");

    /**
     * The token of what a creation makes.
     *
     * @param request the request
     * @param identity what else makes the resource this one and no other
     * @return a token that no other request has, not answered
     */
    public static ResourceToken created(ResourceRequest request, String... identity) {
        return new ResourceToken(resource(request, identity), origin(request.requestId()), false);
    }

    /**
     * The token of what an update makes instead of what the resource is now.
     *
     * @param request the request
     * @param physicalId of what is replaced
     * @param identity what else makes the resource this one and no other
     * @return a token that only updates of this resource from that physical id have, not answered
     */
    public static ResourceToken replacing(ResourceRequest request, String physicalId, String... identity) {
        return new ResourceToken(resource(request, identity), hash(physicalId, ORIGIN_BYTES), false);
    }

    private static String resource(ResourceRequest request, String... identity) {
        String id = request.stackId() + "\n" + request.logicalResourceId();
        return hash(identity.length == 0 ? id : id + "\n" + String.join("\n", identity), RESOURCE_BYTES);
    }

    /** What a token says of the request that created something. */
    static String origin(String requestId) {
        return hash(requestId, ORIGIN_BYTES);
    }

    private static String hash(String input, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The token that a name ends with, whatever resource it is of.
     *
     * @param nameInService a Name in the service
     * @return the token, empty if there is none
     */
    public static Optional<ResourceToken> of(@Nullable String nameInService) {
        Matcher matcher = MARK.matcher(nameInService == null ? "" : nameInService);
        return matcher.find()
                ? Optional.of(new ResourceToken(matcher.group(1), matcher.group(2), matcher.group(3) == null))
                : Optional.empty();
    }

    /**
     * The resource's own name, without the token that a name in the service ends with.
     *
     * @param nameInService a Name in the service
     * @return what stands before the token, empty if there is no token
     */
    public static Optional<String> nameBefore(@Nullable String nameInService) {
        return of(nameInService)
                .map(token ->
                        MARK.matcher(nameInService == null ? "" : nameInService).replaceFirst(""));
    }

    /**
     * The same token once CloudFormation has the answer.
     *
     * @return the token without its ending
     */
    public ResourceToken whenAnswered() {
        return new ResourceToken(resource, origin, true);
    }

    /**
     * The name in the service: the resource's own, cut to what is left of the service's 256 characters, and the token.
     *
     * @param name the resource's name
     * @return the name in the service
     */
    public String in(String name) {
        int room = LONGEST_NAME - LENGTH;
        String fitting = name.length() > room ? name.substring(0, room) : name;
        return fitting + " " + PREFIX + resource + "-" + origin + (answered ? "" : UNANSWERED);
    }

    /**
     * The same name once CloudFormation has the answer.
     *
     * @param nameInService a Name in the service
     * @return the name with this token instead of the one that it has
     */
    public String insteadOfTheOneIn(String nameInService) {
        return in(MARK.matcher(nameInService).replaceFirst(""));
    }

    /**
     * Whether a name has a token of the same resource.
     *
     * @param nameInService a Name in the service
     * @return true for the same resource, whichever request made it
     */
    public boolean isOfSameResource(@Nullable String nameInService) {
        return of(nameInService)
                .filter(token -> token.resource.equals(resource))
                .isPresent();
    }

    /**
     * Whether a name has this token, answered or not.
     *
     * @param nameInService a Name in the service
     * @return true for what this very request made
     */
    public boolean marks(@Nullable String nameInService) {
        return of(nameInService)
                .filter(token -> token.resource.equals(resource) && token.origin.equals(origin))
                .isPresent();
    }

    /**
     * Whether a name has a token of the same resource, and CloudFormation does not know of it. A deletion after a creation
     * that failed names that very request, so nothing of another one is meant, whatever its name says; after a creation
     * that was never answered it does not.
     *
     * @param nameInService a Name in the service
     * @param deletion the request to delete what a creation may have left
     * @return true for what is to be deleted
     */
    public boolean isLeftBehindIn(@Nullable String nameInService, ResourceRequest deletion) {
        String failed = ResourceRequest.NOT_CREATED;
        return isLeftBehindIn(nameInService)
                && (!deletion.wasNeverCreated()
                        || of(nameInService)
                                .filter(token -> deletion.physicalId().equals(failed + token.origin))
                                .isPresent());
    }

    /**
     * Whether a name has a token of the same resource, and CloudFormation does not know of it.
     *
     * @param nameInService a Name in the service
     * @return true for what a request made that failed, or was never answered
     */
    public boolean isLeftBehindIn(@Nullable String nameInService) {
        return of(nameInService)
                .filter(token -> token.resource.equals(resource) && !token.answered)
                .isPresent();
    }

    /**
     * Whether this is the token of what replaced something.
     *
     * @param physicalId of what was replaced
     * @return true if an update made it instead
     */
    public boolean replaced(String physicalId) {
        return origin.equals(hash(physicalId, ORIGIN_BYTES));
    }

    /**
     * Where to begin among candidates: resources that are created at the same moment see the same offers, and would all
     * order the first one.
     *
     * @param candidates how many there are, 1 or more
     * @return the index of the first to try
     */
    public int startAmong(int candidates) {
        return Math.floorMod((PREFIX + resource).hashCode(), candidates);
    }
}
