package org.wenlu.kiosk.queue;

import java.time.Instant;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.record.Happening.HelpRequested;
import org.wenlu.protocol.record.Happening.InterpreterRequested;

/// A visitor wants a person to come, and nobody has said yet that they will.
///
/// @param place where the visitor stands
/// @param screen name of the screen that was open; empty for an interpreter
/// @param language of the visitor, or the one that is asked for; a BCP 47 tag
public record Request(
        RequestId id,
        PlaceId place,
        Wanted wanted,
        String screen,
        String language,
        Instant askedAt) {
    public enum Wanted {
        HELP,
        INTERPRETER
    }

    static Request of(HelpRequested it, Instant at) {
        return new Request(it.request(), it.place(), Wanted.HELP, it.screen(), it.language(), at);
    }

    static Request of(InterpreterRequested it, Instant at) {
        return new Request(it.request(), it.place(), Wanted.INTERPRETER, "", it.language(), at);
    }

    /// Whether it asks for the same at the same place, whoever asks.
    boolean like(PlaceId where, Wanted what, String tongue) {
        return place.equals(where)
                && wanted == what
                && (what == Wanted.HELP || language.equals(tongue));
    }
}
