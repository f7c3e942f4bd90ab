package org.wenlu.gateway.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlu.protocol.record.Kind;

/// What one visit, ticket, refusal or rating counts as. A pure function of the set of its events:
/// arrival order and duplicates cannot change it.
final class Counting {
    private final Collection<Event> events;
    private final List<Counted> counted = new ArrayList<>();

    /// A sum that rises by one, and the record because of which it does.
    record Counted(Cell cell, Event because) {}

    private Counting(Collection<Event> events) {
        this.events = events;
    }

    static List<Counted> of(Collection<Event> events) {
        var counting = new Counting(events);
        counting.visit();
        counting.ticket();
        counting.first(Kind.TICKET_REFUSED)
                .ifPresent(it -> counting.add(Figure.REFUSED, it, it.detail(), it.service()));
        counting.first(Kind.VISIT_RATED)
                .ifPresent(it -> counting.add(Figure.RATED, it, it.detail(), it.service()));
        return List.copyOf(counting.counted);
    }

    private void visit() {
        Optional<Event> end = first(Kind.VISIT_ENDED);
        Optional<Event> start = first(Kind.VISIT_STARTED).or(() -> end);
        if (start.isEmpty()) {
            return;
        }
        String language = end.orElse(start.get()).language();
        add(Figure.VISITS, start.get(), language, "");
        end.ifPresent(it -> ended(start.get(), it));
    }

    private void ended(Event start, Event end) {
        String[] words = end.detail().split(" ");
        addAt(start.moment(), Figure.OUTCOMES, end, words[0], "");
        for (int i = 1; i < words.length; i++) {
            addAt(start.moment(), Figure.SETTINGS, end, words[i], "");
        }
    }

    private void ticket() {
        Optional<Event> issued = first(Kind.TICKET_ISSUED);
        String service = issued.map(Event::service).orElse("");
        issued.ifPresent(it -> add(Figure.TICKETS, it, it.language(), service));
        call().ifPresent(it -> called(issued, it, service));
        ending(service);
        unprinted().ifPresent(it -> unprinted(issued.orElse(it), it, service));
    }

    private Optional<Event> call() {
        return all(Kind.TICKET_CALLED)
                .min(Comparator.comparingInt(Event::ordinal).thenComparing(Event.EARLIEST));
    }

    private void called(Optional<Event> issued, Event call, String service) {
        add(Figure.CALLED, call, "", service);
        if (call.seconds() < 0) {
            return;
        }
        add(Figure.WAITS, call, Long.toString(call.seconds()), service);
        issued.filter(it -> it.least() >= 0)
                .ifPresent(
                        it -> {
                            add(Figure.PROMISED, call, "", service);
                            if (within(it, call.seconds())) {
                                add(Figure.KEPT, call, "", service);
                            }
                        });
    }

    private static boolean within(Event promise, long seconds) {
        return seconds >= promise.least() * 60L && seconds <= promise.most() * 60L;
    }

    private void ending(String service) {
        Optional<Event> done = first(Kind.TICKET_DONE);
        if (done.isPresent()) {
            add(Figure.DONE, done.get(), done.get().detail(), service);
            return;
        }
        Optional<Event> left = first(Kind.TICKET_LEFT);
        if (left.isPresent()) {
            add(Figure.LEFT, left.get(), "", service);
            return;
        }
        Optional<Event> missed = first(Kind.TICKET_MISSED);
        if (missed.isPresent()) {
            add(Figure.MISSED, missed.get(), "", service);
            return;
        }
        first(Kind.TICKET_EXPIRED).ifPresent(it -> add(Figure.EXPIRED, it, "", service));
    }

    private Optional<Event> unprinted() {
        if (all(Kind.TICKET_PRINTING).anyMatch(it -> it.detail().equals("printed"))) {
            return Optional.empty();
        }
        return all(Kind.TICKET_PRINTING)
                .filter(it -> it.detail().equals("failed") || it.detail().equals("unknown"))
                .max(Comparator.comparingInt(Event::ordinal).thenComparing(Event.EARLIEST));
    }

    private void unprinted(Event issued, Event print, String service) {
        addAt(issued.moment(), Figure.UNPRINTED, print, print.detail(), service);
    }

    private Optional<Event> first(Kind kind) {
        return all(kind).min(Event.EARLIEST);
    }

    private Stream<Event> all(Kind kind) {
        return events.stream().filter(event -> event.kind().equals(kind.word()));
    }

    private void add(Figure figure, Event event, String detail, String service) {
        addAt(event.moment(), figure, event, detail, service);
    }

    private void addAt(Moment moment, Figure figure, Event because, String detail, String service) {
        var cell =
                new Cell(
                        moment.day(),
                        because.servicePoint(),
                        moment.hour(),
                        figure,
                        detail,
                        service);
        counted.add(new Counted(cell, because));
    }
}
