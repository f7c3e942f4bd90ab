package org.wenlu.kiosk.queue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// Who speaks which languages, so that a visitor is left to somebody who speaks theirs for a while:
/// clerks who do not speak it call those behind first. Nobody at work is left idle for that, and
/// priority is left to nobody.
///
/// @param languages by clerk; one who is not there is thought to speak every language
/// @param longest since the visitor came
public record Speakers(Map<String, Set<Language>> languages, Duration longest) {
    static final Speakers ALL = new Speakers(Map.of(), Duration.ZERO);

    public Speakers {
        languages = Map.copyOf(languages);
    }

    /// Whether somebody else at work speaks the visitor's language and may call them, and they have
    /// not been left long.
    boolean leave(Ticket ticket, Counter counter, Hall hall, Stamp now) {
        return !speak(counter, ticket.language())
                && recent(ticket, now)
                && !Precedence.goesFirst(ticket)
                && ticket.overtaken() < Precedence.MOST_OVERTAKEN
                && hall.counters().values().stream().anyMatch(other -> better(other, ticket, hall));
    }

    private boolean better(Counter other, Ticket ticket, Hall hall) {
        return other.open()
                && speak(other, ticket.language())
                && hall.callableAt(other).contains(ticket);
    }

    private boolean speak(Counter counter, Language language) {
        return !languages.containsKey(counter.clerk())
                || languages.get(counter.clerk()).contains(language);
    }

    private boolean recent(Ticket ticket, Stamp now) {
        return now.quality() != ClockQuality.UNTRUSTED
                && now.at().isBefore(ticket.waitingSince().plus(longest));
    }
}
