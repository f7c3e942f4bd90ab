package org.wenlu.kiosk.screen.ports;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wenlu.kiosk.guide.port.Port;
import org.wenlu.kiosk.guide.port.Port.Passengers.Crossing;
import org.wenlu.kiosk.guide.port.Port.Passengers.Suspended;
import org.wenlu.kiosk.guide.port.PortNow;
import org.wenlu.kiosk.guide.port.PortNow.State;
import org.wenlu.kiosk.queue.Timetable.Hours;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.protocol.Language;

/// What is said of a port, in one language.
final class PortText {
    private final Here here;
    private final Words words;
    private final Language language;

    PortText(Drawing drawing, Language language) {
        this.here = drawing.here();
        this.words = drawing.words(PortText.class, language);
        this.language = language;
    }

    static PortNow now(Here here, Port port) {
        return PortNow.of(
                port, here.clock().stamp(), here.point().zone(), here.point().around().holidays());
    }

    String state(State state) {
        return switch (state) {
            case State.Open(Optional<LocalDateTime> until) ->
                    until.map(at -> words.of("ports.open", Map.of("until", end(at))))
                            .orElseGet(() -> words.of("ports.open-always"));
            case State.ClosesSoon soon ->
                    words.of("ports.closes-soon", Map.of("minutes", soon.minutes()));
            case State.Closed(Optional<LocalDateTime> opens) ->
                    opens.map(at -> words.of("ports.closed", Map.of("opens", opening(at))))
                            .orElseGet(() -> words.of("ports.closed-long"));
            case State.NoPassengers(String since) ->
                    words.of(
                            "ports.no-passengers",
                            Map.of("since", Moments.sourceDate(since, language)));
            case State.NotKnown() -> words.of("ports.not-known");
        };
    }

    /// Empty where no passengers cross.
    Optional<String> hours(Port port) {
        return switch (port.hours()) {
            case Suspended _ -> Optional.empty();
            case Crossing crossing when crossing.hours().always() ->
                    Optional.of(words.of("ports.always"));
            case Crossing crossing ->
                    Optional.of(
                            crossing.hours().usual().stream()
                                    .map(this::span)
                                    .collect(Collectors.joining(" · ")));
        };
    }

    private String span(Hours hours) {
        return words.of(
                "ports.hours",
                Map.of("from", time(hours.from()), "until", Moments.end(hours.until(), language)));
    }

    private String end(LocalDateTime at) {
        return Moments.end(at.toLocalTime(), language);
    }

    /// With the day, where that is not today.
    private String opening(LocalDateTime at) {
        var today = LocalDateTime.ofInstant(here.clock().now(), here.point().zone()).toLocalDate();
        return at.toLocalDate().equals(today)
                ? time(at.toLocalTime())
                : Moments.dayAndTime(at, language);
    }

    private String time(LocalTime time) {
        return Moments.time(time, language);
    }
}
