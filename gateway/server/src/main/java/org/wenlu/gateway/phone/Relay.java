package org.wenlu.gateway.phone;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.wenlu.gateway.access.Throttle;
import org.wenlu.gateway.ingest.Asking;
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;

/// Hands phones' questions to a kiosk of their service point, so many as each may ask. Safe for
/// several threads.
final class Relay {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int QUESTIONS = 3_000;
    private static final int CHANGES = 30;

    private final Presence presence;
    private final Asking asking;
    private final KeptWords words;
    private final Slots slots = new Slots();
    private final Throttle questions;
    private final Throttle changes;

    Relay(Presence presence, Asking asking, InstantSource time) {
        this.presence = presence;
        this.asking = asking;
        this.words = new KeptWords(time);
        this.questions = new Throttle(QUESTIONS, PERIOD, time);
        this.changes = new Throttle(CHANGES, PERIOD, time);
    }

    sealed interface Heard {
        record Said(Answer answer) implements Heard {}

        /// No kiosk answers.
        record Away() implements Heard {}

        /// The address asks more than it may.
        record TooMuch() implements Heard {}
    }

    /// @param from where the phone is
    /// @param point one that there is
    Heard ask(String from, String point, Ask.What what, String token, String body) {
        if (!questions.allows(from) || (changes(what) && !changes.allows(from))) {
            return new Heard.TooMuch();
        }
        Optional<DeviceId> kiosk = kiosk(point);
        if (kiosk.isEmpty()) {
            return new Heard.Away();
        }
        return heard(
                slots.during(
                        from,
                        point,
                        () ->
                                what == Ask.What.WORDS
                                        ? words.of(point, () -> asked(kiosk, what, token, body))
                                        : asked(kiosk, what, token, body)));
    }

    private static boolean changes(Ask.What what) {
        return what == Ask.What.LEAVE || what == Ask.What.RATE;
    }

    private static Heard heard(Slots.Outcome<Optional<Answer>> outcome) {
        return switch (outcome) {
            case Slots.Outcome.Done<Optional<Answer>>(var answer) ->
                    answer.<Heard>map(Heard.Said::new).orElseGet(Heard.Away::new);
            case Slots.Outcome.TooMany<Optional<Answer>> _ -> new Heard.TooMuch();
            case Slots.Outcome.Busy<Optional<Answer>> _ -> new Heard.Away();
        };
    }

    private Optional<Answer> asked(
            Optional<DeviceId> kiosk, Ask.What what, String token, String body) {
        return kiosk.flatMap(it -> asking.ask(it, what, token, body));
    }

    /// A kiosk of the service point that is there.
    private Optional<DeviceId> kiosk(String point) {
        return presence.all().stream()
                .filter(it -> it.place().value().startsWith(point + "/"))
                .filter(it -> it.state() == PresenceState.ONLINE)
                .map(PlacePresence::device)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
