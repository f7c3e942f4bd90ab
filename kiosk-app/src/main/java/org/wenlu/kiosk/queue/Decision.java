package org.wenlu.kiosk.queue;

import java.util.ArrayList;
import java.util.List;
import org.wenlu.protocol.record.Happening;

/// What the rules made of something that somebody wants: what happens, in order, and how it came
/// out. Nothing has happened until the happenings are in the journal.
public record Decision(List<Happening> happenings, Outcome outcome) {
    public Decision {
        happenings = List.copyOf(happenings);
    }

    /// The same decision where something else happens first.
    Decision after(List<Happening> before) {
        var all = new ArrayList<>(before);
        all.addAll(happenings);
        return new Decision(all, outcome);
    }

    static Decision of(Outcome outcome, Happening... happenings) {
        return new Decision(List.of(happenings), outcome);
    }

    public static Decision noted(Happening... happenings) {
        return of(new Outcome.Noted(), happenings);
    }
}
