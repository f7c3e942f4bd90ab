package org.wenlu.simulator.world;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.ServicePointId;

/// The service points of the shipped content at which a kiosk can stand on this machine.
public enum DemoPoint {
    LUOHU_PORT_HALL("luohu-port-hall", "luohu"),
    ZHAOSHANG_SERVICE_CENTRE("zhaoshang-service-centre", "nanshan"),
    GUIYUAN_TALENT_WINDOW("guiyuan-talent-window", "luohu");

    private final ServicePointId id;
    private final String district;

    DemoPoint(String id, String district) {
        this.id = new ServicePointId(id);
        this.district = district;
    }

    /// @throws IllegalArgumentException naming those that there are
    public static DemoPoint of(String id) {
        return Stream.of(values())
                .filter(point -> point.id.toString().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no service point '%s'; there are %s"
                                                .formatted(id, ids())));
    }

    private static String ids() {
        return Stream.of(values())
                .map(point -> point.id.toString())
                .collect(Collectors.joining(", "));
    }

    public ServicePointId id() {
        return id;
    }

    public String district() {
        return district;
    }

    public int counters() {
        return point().counters().size();
    }

    public Map<Language, String> names() {
        return point().names();
    }

    /// Of the kiosk that stands there, for example `kiosk-luohu-1`.
    public DeviceId kiosk() {
        String id = this.id.toString();
        return new DeviceId("kiosk-" + id.substring(0, id.indexOf('-')) + "-1");
    }

    private ServicePoint point() {
        return Content.shipped().servicePoint(id);
    }
}
