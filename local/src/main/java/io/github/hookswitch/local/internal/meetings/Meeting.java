package io.github.hookswitch.local.internal.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A meeting, with who may join it and its tags. Whoever uses it holds the store's lock. */
final class Meeting {
    private final String id;
    private final String arn;
    private final String account;
    private final String region;
    private final ObjectNode request;
    private final Instant created;
    private final Map<String, Attendee> attendees = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();

    Meeting(String id, String account, String region, ObjectNode request, Instant created) {
        this.id = id;
        this.arn = "arn:aws:chime:" + region + ":" + account + ":meeting/" + id;
        this.account = account;
        this.region = region;
        this.request = request;
        this.created = created;
    }

    String id() {
        return id;
    }

    String arn() {
        return arn;
    }

    /** What it was asked for with. */
    ObjectNode request() {
        return request;
    }

    Instant created() {
        return created;
    }

    Map<String, Attendee> attendees() {
        return attendees;
    }

    Map<String, String> tags() {
        return tags;
    }

    boolean isIn(String otherAccount, String otherRegion) {
        return account.equals(otherAccount) && region.equals(otherRegion);
    }

    /** The most attendees, as it was asked for. */
    int room(int otherwise) {
        return request.at("/MeetingFeatures/Attendee/MaxCount").asInt(otherwise);
    }
}
