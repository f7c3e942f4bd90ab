package org.wenlu.kiosk.settings;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

/// Several kiosks of one service point. Every one of them gets the same list, in which only the
/// addresses may differ.
///
/// @param host place that is host until a person makes another one host
/// @param numbersTo the host gives the numbers from 1 to this one in each series, 1 to 9998
/// @param all every kiosk of the service point, this one included
public record Kiosks(PlaceId host, int numbersTo, List<Kiosk> all) {
    private static final int LARGEST = 9_999;

    public Kiosks {
        all = List.copyOf(all);
        within("kiosks.numbersTo", numbersTo, 1, LARGEST - 1);
        if (all.stream().noneMatch(it -> it.place().equals(host))) {
            throw new IllegalArgumentException(
                    "kiosks.host is %s, which is not among kiosks.all".formatted(host));
        }
        requireApart(numbersTo, all);
    }

    /// @param device that stands at the place, by whose certificate it is known
    /// @param address under which the other kiosks reach it, `https://10.20.30.2:7443`; this kiosk
    ///   listens on the port of its own
    /// @param reserveFirst first number of its reserve range, above `numbersTo`
    /// @param reserveLast last one; no other kiosk has any of them
    public record Kiosk(
            PlaceId place, DeviceId device, URI address, int reserveFirst, int reserveLast) {
        public Kiosk {
            if (!"https".equals(address.getScheme())
                    || address.getHost() == null
                    || address.getPort() < 0) {
                throw new IllegalArgumentException(
                        "kiosks.all.address of %s is %s; it must be https://host:port"
                                .formatted(place, address));
            }
            within("kiosks.all.reserveFirst of " + place, reserveFirst, 1, LARGEST);
            within("kiosks.all.reserveLast of " + place, reserveLast, reserveFirst, LARGEST);
        }
    }

    public Optional<Kiosk> at(PlaceId place) {
        return all.stream().filter(it -> it.place().equals(place)).findFirst();
    }

    private static void requireApart(int numbersTo, List<Kiosk> all) {
        var places = new HashSet<PlaceId>();
        int taken = numbersTo;
        for (Kiosk kiosk :
                all.stream()
                        .sorted((a, b) -> Integer.compare(a.reserveFirst(), b.reserveFirst()))
                        .toList()) {
            if (kiosk.reserveFirst() <= taken) {
                throw new IllegalArgumentException(
                        ("the reserve range of %s begins at %d; the numbers up to %d are given by"
                                        + " the host or by another kiosk")
                                .formatted(kiosk.place(), kiosk.reserveFirst(), taken));
            }
            if (!places.add(kiosk.place())) {
                throw new IllegalArgumentException(kiosk.place() + " stands twice in kiosks.all");
            }
            taken = kiosk.reserveLast();
        }
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is %d; it must be from %d to %d".formatted(name, value, least, most));
        }
    }
}
