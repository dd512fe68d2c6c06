package io.github.hookswitch.local.internal.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Named members, some of which stand in the path or the query of a request. Members are checked in the order in which they
 * are named here.
 */
public final class Structure implements Shape {
    private static final Structure EMPTY = new Structure(List.of());

    private final List<Member> members;

    private record Member(String name, @Nullable String place, boolean required, Shape shape) {}

    private Structure(List<Member> members) {
        this.members = members;
    }

    /**
     * A structure without members.
     *
     * @return the structure, to which members are added
     */
    public static Structure empty() {
        return EMPTY;
    }

    /**
     * This structure with a member that has to be given.
     *
     * @param name the member
     * @param shape what it may be
     * @return the longer structure
     */
    public Structure required(String name, Shape shape) {
        return with(new Member(name, null, true, shape));
    }

    /**
     * This structure with a member that may be absent or null.
     *
     * @param name the member
     * @param shape what it may be
     * @return the longer structure
     */
    public Structure optional(String name, Shape shape) {
        return with(new Member(name, null, false, shape));
    }

    /**
     * This structure with a member of the query that may be absent.
     *
     * @param name the member, as errors name it
     * @param place its name in the query
     * @param shape what it may be
     * @return the longer structure
     */
    public Structure query(String name, String place, Shape shape) {
        return with(new Member(name, place, false, shape));
    }

    /**
     * This structure with a member of the path or the query that has to be given.
     *
     * @param name the member, as errors name it
     * @param place its name in the path or the query
     * @param shape what it may be
     * @return the longer structure
     */
    public Structure requiredAt(String name, String place, Shape shape) {
        return with(new Member(name, place, true, shape));
    }

    private Structure with(Member member) {
        List<Member> longer = new ArrayList<>(members);
        longer.add(member);
        return new Structure(List.copyOf(longer));
    }

    /**
     * Checks a request.
     *
     * @param places what stands in the path and the query
     * @param body what stands in the body
     * @param strict whether members that the model does not have are refused; the service itself ignores them
     * @throws InvalidMemberException if the request is not of this shape
     */
    public void check(Map<String, JsonNode> places, JsonNode body, boolean strict) {
        if (strict) {
            refuseUnknown(body);
        }
        for (Member member : members) {
            JsonNode value = member.place() == null ? body.get(member.name()) : places.get(member.place());
            check(member, value, strict);
        }
    }

    @Override
    public void check(String name, JsonNode value, boolean strict) {
        if (!value.isObject()) {
            throw new InvalidMemberException(name + " must be an object");
        }
        check(Map.of(), value, strict);
    }

    private static void check(Member member, @Nullable JsonNode value, boolean strict) {
        if (value != null && !value.isNull()) {
            member.shape().check(member.name(), value, strict);
        } else if (member.required()) {
            throw new InvalidMemberException("The required member " + member.name() + " is missing");
        }
    }

    private void refuseUnknown(JsonNode body) {
        Set<String> known = members.stream()
                .filter(member -> member.place() == null)
                .map(Member::name)
                .collect(Collectors.toSet());
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new InvalidMemberException("There is no member " + name + " here; the members are " + known);
            }
        });
    }
}
