package io.github.hookswitch.local.internal.meetings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page of a meeting's attendees; the token names the last attendee of the page before. */
final class AttendeePage {
    private static final int BY_DEFAULT = 100;

    private AttendeePage() {}

    static ObjectNode of(List<Attendee> all, String maxResults, String nextToken) {
        int from = nextToken.isEmpty() ? 0 : after(all, nextToken);
        int size = maxResults.isEmpty() ? BY_DEFAULT : Integer.parseInt(maxResults);
        int to = Math.min(from + size, all.size());
        ObjectNode result = MeetingJson.object();
        ArrayNode attendees = result.putArray("Attendees");
        all.subList(from, to).forEach(attendee -> attendees.add(MeetingJson.attendee(attendee)));
        if (to < all.size()) {
            result.put("NextToken", all.get(to - 1).id());
        }
        return result;
    }

    private static int after(List<Attendee> all, String nextToken) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(nextToken)) {
                return i + 1;
            }
        }
        throw MeetingFault.badRequest("NextToken '" + nextToken + "' is not one that this service gave out");
    }
}
