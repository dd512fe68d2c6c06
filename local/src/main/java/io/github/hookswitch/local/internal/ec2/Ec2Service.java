package io.github.hookswitch.local.internal.ec2;

import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers as EC2 where the CDK asks it before a synthesis: which availability zones a Region has. */
public final class Ec2Service implements AwsService {
    private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";
    private static final int OK = 200;
    private static final String ZONES = "abc";
    private static final Map<String, String> MORE_ZONES = Map.of("us-east-1", "abcdef", "us-west-2", "abcd");

    /** The service. */
    public Ec2Service() {}

    @Override
    public Set<String> signingNames() {
        return Set.of("ec2");
    }

    @Override
    public Protocol protocol() {
        return Protocol.EC2;
    }

    @Override
    public LoopbackResponse answer(AwsCall call) {
        if (!call.operation().equals("DescribeAvailabilityZones")) {
            throw AwsException.notServed("ec2", call.operation());
        }
        String region = call.caller().region();
        String requestId = UUID.randomUUID().toString();
        Xml xml = new Xml();
        xml.element("DescribeAvailabilityZonesResponse", NAMESPACE, () -> {
            xml.text("requestId", requestId);
            xml.element(
                    "availabilityZoneInfo",
                    () -> letters(region).forEach(letter -> xml.element("item", () -> zone(xml, region, letter))));
        });
        return new LoopbackResponse(OK, Map.of("Content-Type", "text/xml", "x-amzn-RequestId", requestId), xml.bytes());
    }

    private static Stream<String> letters(String region) {
        return MORE_ZONES.getOrDefault(region, ZONES).chars().mapToObj(Character::toString);
    }

    private static void zone(Xml xml, String region, String letter) {
        xml.text("optInStatus", "opt-in-not-required");
        xml.text("regionName", region);
        xml.text("zoneName", region + letter);
        xml.text("zoneId", shortened(region) + "-az" + (letter.charAt(0) - 'a' + 1));
        xml.text("zoneState", "available");
        xml.text("zoneType", "availability-zone");
        xml.text("groupName", region + "-zg-1");
        xml.text("networkBorderGroup", region);
    }

    /** As AWS shortens it: the zones of ap-southeast-1 are in apse1. */
    private static String shortened(String region) {
        return region.replaceAll("(n|s|e|w|c)(?:orth|outh|ast|est|entral)(?=(?:east|west|-))", "$1")
                .replaceAll("(e|w)(?:ast|est)", "$1")
                .replace("-", "");
    }
}
