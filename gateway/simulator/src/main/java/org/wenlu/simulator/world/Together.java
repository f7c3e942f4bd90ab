package org.wenlu.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The kiosks of one service point: the first is host by its settings, the others are satellites.
///
/// @param members in order, numbered from 1
public record Together(List<Member> members) {
    /// The host gives the numbers up to this one.
    static final int NUMBERS_TO = 699;

    private static final int RESERVE = 100;

    public Together {
        members = List.copyOf(members);
    }

    /// One kiosk alone.
    public static Together alone(Ports ports) {
        return new Together(List.of(new Member(1, ports, 0, 0)));
    }

    /// A host and its satellites, on free ports.
    public static Together of(Ports host, int satellites) {
        List<Member> members = new ArrayList<>();
        for (int number = 1; number <= satellites + 1; number++) {
            int peers = Ports.free().floor();
            members.add(new Member(number, number == 1 ? host : host.another(), peers, peers));
        }
        return new Together(members);
    }

    /// The same, but each kiosk is reached through another port.
    ///
    /// @param before finds that port for the one at which a kiosk listens
    public Together reachedThrough(IntUnaryOperator before) {
        return new Together(
                members.stream()
                        .map(
                                it ->
                                        new Member(
                                                it.number(),
                                                it.ports(),
                                                it.listens(),
                                                before.applyAsInt(it.listens())))
                        .toList());
    }

    /// @param number from 1
    /// @param listens port at which it serves other kiosks
    /// @param reachedAt port at which they reach it; another one when something stands between
    public record Member(int number, Ports ports, int listens, int reachedAt) {
        String folder() {
            return number == 1 ? "kiosk" : "kiosk-" + number;
        }

        DeviceId device(DemoPoint point) {
            String first = point.kiosk().value();
            return new DeviceId(first.substring(0, first.length() - 1) + number);
        }

        PlaceId place(DemoPoint point) {
            return new PlaceId(point.id() + "/" + number);
        }
    }

    Member member(int number) {
        return members.get(number - 1);
    }

    /// A kiosk's own settings, from those of the first.
    JsonNode settings(DemoPoint point, Member member, JsonNode first) {
        var own = (ObjectNode) first.deepCopy();
        own.put("place", member.place(point).value());
        if (members.size() > 1) {
            own.set("kiosks", kiosks(point, member));
        }
        return own;
    }

    private JsonNode kiosks(DemoPoint point, Member own) {
        ObjectNode kiosks = Json.mapper().createObjectNode();
        kiosks.put("host", members.getFirst().place(point).value());
        kiosks.put("numbersTo", NUMBERS_TO);
        var all = kiosks.putArray("all");
        for (Member member : members) {
            int port = member.equals(own) ? member.listens() : member.reachedAt();
            int first = NUMBERS_TO + 1 + RESERVE * (member.number() - 1);
            all.addObject()
                    .put("place", member.place(point).value())
                    .put("device", member.device(point).value())
                    .put("address", "https://127.0.0.1:" + port)
                    .put("reserveFirst", first)
                    .put("reserveLast", first + RESERVE - 1);
        }
        return kiosks;
    }
}
