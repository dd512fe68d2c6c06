package io.github.hookswitch.local.internal.meetings;

import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;

/** What requests to the service may hold. */
final class MeetingShapes {
    private static final Shape NAME = Shape.text(2, 64);
    private static final Shape GUID = Shape.matching("[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}");
    private static final Shape DIRECTION = Shape.oneOf("SendReceive", "Send", "Receive", "None");
    private static final Structure DIRECTIONS = Structure.empty()
            .required("Audio", DIRECTION)
            .required("Video", DIRECTION)
            .required("Content", DIRECTION);
    private static final Structure ATTENDEE =
            Structure.empty().required("ExternalUserId", NAME).optional("Capabilities", DIRECTIONS);
    private static final Shape TAG_KEY = Shape.text(1, 128).and(Shape.matching("[a-zA-Z+-=._:/]+"));
    private static final Shape TAG_VALUE = Shape.text(0, 256).and(Shape.matching("[\\s\\w+-=.:/@]*"));
    private static final Shape TENANT = Shape.text(2, 256).and(Shape.matching("(?!.*?(.)\\1{3})[-_!@#$a-zA-Z0-9]*"));
    private static final Shape TAGS =
            Shape.list(0, 50, Structure.empty().required("Key", TAG_KEY).required("Value", TAG_VALUE));
    private static final Shape ARN = Shape.text(1, 1024).and(Shape.matching("arn:.*"));

    static final Structure LEGACY_MEETING = optional(Structure.empty()
            .required("ClientRequestToken", NAME)
            .optional("MediaRegion", Shape.text())
            .optional("ExternalMeetingId", NAME));
    static final Structure MEETING = optional(Structure.empty()
            .required("ClientRequestToken", NAME.and(Shape.matching("[-_a-zA-Z0-9]*")))
            .required("MediaRegion", NAME)
            .required("ExternalMeetingId", NAME));
    static final Structure MEETING_WITH_ATTENDEES = MEETING.required("Attendees", Shape.list(1, 20, ATTENDEE));
    static final Structure ONE_MEETING = Structure.empty().requiredAt("MeetingId", "MeetingId", GUID);
    static final Structure ONE_ATTENDEE = ONE_MEETING.requiredAt("AttendeeId", "AttendeeId", GUID);
    static final Structure NEW_ATTENDEE =
            ONE_MEETING.required("ExternalUserId", NAME).optional("Capabilities", DIRECTIONS);
    static final Structure NEW_ATTENDEES = ONE_MEETING.required("Attendees", Shape.list(1, 100, ATTENDEE));
    static final Structure ATTENDEE_PAGE = ONE_MEETING
            .query("NextToken", "next-token", Shape.text(0, 4096))
            .query("MaxResults", "max-results", Shape.integer(1, 100));
    static final Structure CAPABILITIES = ONE_ATTENDEE.required("Capabilities", DIRECTIONS);
    static final Structure CAPABILITIES_EXCEPT = ONE_MEETING
            .required(
                    "ExcludedAttendeeIds", Shape.list(1, 250, Structure.empty().required("AttendeeId", GUID)))
            .required("Capabilities", DIRECTIONS);
    static final Structure TAG = Structure.empty().required("ResourceARN", ARN).required("Tags", TAGS);
    static final Structure UNTAG =
            Structure.empty().required("ResourceARN", ARN).required("TagKeys", Shape.list(0, 50, TAG_KEY));
    static final Structure TAGS_OF = Structure.empty().requiredAt("ResourceARN", "arn", ARN);

    private MeetingShapes() {}

    private static Structure optional(Structure meeting) {
        return meeting.optional("MeetingHostId", NAME)
                .optional(
                        "NotificationsConfiguration",
                        Structure.empty()
                                .optional("LambdaFunctionArn", ARN)
                                .optional("SnsTopicArn", ARN)
                                .optional("SqsQueueArn", ARN))
                .optional(
                        "MeetingFeatures",
                        Structure.empty()
                                .optional(
                                        "Audio",
                                        Structure.empty()
                                                .optional("EchoReduction", Shape.oneOf("AVAILABLE", "UNAVAILABLE")))
                                .optional(
                                        "Video",
                                        Structure.empty().optional("MaxResolution", Shape.oneOf("None", "HD", "FHD")))
                                .optional(
                                        "Content",
                                        Structure.empty().optional("MaxResolution", Shape.oneOf("None", "FHD", "UHD")))
                                .optional("Attendee", Structure.empty().optional("MaxCount", Shape.integer(1, 250))))
                .optional("PrimaryMeetingId", NAME)
                .optional("TenantIds", Shape.list(1, 5, TENANT))
                .optional("Tags", TAGS)
                .optional("MediaPlacementNetworkType", Shape.oneOf("Ipv4Only", "DualStack"));
    }
}
