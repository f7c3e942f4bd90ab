package org.wenlu.gateway.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlu.gateway.access.Scope;
import org.wenlu.gateway.access.Where;
import org.wenlu.gateway.figures.DayFigures;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.identity.ServiceId;

/// All that a page shows, at one moment, of the service points it may show. Immutable.
///
/// @param today sums of the local day
/// @param weekAgo sums of the same weekday of last week
/// @param timeUnknown sums of records whose clock was never set
record Scene(
        Instant now,
        String day,
        int hour,
        Fleet fleet,
        List<PlacePresence> presences,
        DayFigures today,
        DayFigures weekAgo,
        DayFigures timeUnknown,
        List<Point> points) {

    /// A service point with everything above it.
    record Point(Fleet.District district, Fleet.Block block, Fleet.ServicePoint servicePoint) {
        String id() {
            return servicePoint.id().value();
        }

        Where where() {
            return Where.servicePoint(district.id(), block.id(), id());
        }
    }

    static Stream<Point> points(Fleet fleet) {
        return fleet.districts().stream()
                .flatMap(
                        district ->
                                district.blocks().stream()
                                        .flatMap(
                                                block ->
                                                        block.servicePoints().stream()
                                                                .map(
                                                                        it ->
                                                                                new Point(
                                                                                        district,
                                                                                        block,
                                                                                        it))));
    }

    /// The part that a user may see.
    Scene within(Scope scope) {
        return only(point -> scope.covers(point.where()));
    }

    Scene only(Predicate<Point> wanted) {
        List<Point> kept = points.stream().filter(wanted).toList();
        var ids = kept.stream().map(Point::id).collect(Collectors.toSet());
        return new Scene(
                now,
                day,
                hour,
                fleet,
                presences.stream().filter(it -> ids.contains(pointOf(it))).toList(),
                today.at(ids::contains),
                weekAgo.at(ids::contains),
                timeUnknown.at(ids::contains),
                kept);
    }

    List<PlacePresence> at(Point point) {
        return presences.stream().filter(it -> pointOf(it).equals(point.id())).toList();
    }

    Optional<PlacePresence> place(String place) {
        return presences.stream().filter(it -> it.place().value().equals(place)).findFirst();
    }

    Optional<Point> point(String id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst();
    }

    /// What the fleet file calls a service; else our own word for it; else its identity.
    String service(String id, Words words) {
        return fleet.service(new ServiceId(id))
                .map(names -> names.in(words.language()))
                .orElseGet(() -> words.token("service", id));
    }

    long in(PresenceState state) {
        return presences.stream().filter(it -> it.state() == state).count();
    }

    /// The worst of a service point's kiosks decides; a service point without kiosks is unknown.
    PlaceState state(Point point) {
        return PlaceState.worst(at(point), now);
    }

    private static String pointOf(PlacePresence presence) {
        String place = presence.place().value();
        return place.substring(0, place.indexOf('/'));
    }
}
