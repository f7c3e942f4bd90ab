package org.wenlu.kiosk.announce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wenlu.protocol.Language;

/// How calls are announced in a hall.
///
/// @param always languages of every call, in this order, before the ticket's own
/// @param onRecall languages that are added from the second call on
/// @param one how Mandarin says the digit 1 of a ticket's number
/// @param speed of speech in per cent of the usual, 50 to 300
/// @param volume in per cent of the loudest, 0 to 100
/// @param lateSeconds after which a call that was not begun is dropped, 5 to 300
public record Announcing(
        List<Language> always,
        List<Language> onRecall,
        One one,
        int speed,
        int volume,
        int lateSeconds) {
    /// The two ways of saying 1.
    public enum One {
        /// yī
        YI,
        /// yāo, as telephone numbers are said: it is not mistaken for 7
        YAO
    }

    public Announcing {
        always = List.copyOf(always);
        onRecall = List.copyOf(onRecall);
        within("announcements.speed", speed, 50, 300);
        within("announcements.volume", volume, 0, 100);
        within("announcements.lateSeconds", lateSeconds, 5, 300);
    }

    /// Mandarin and the ticket's language, yī, thirty seconds.
    public static Announcing usual() {
        return new Announcing(List.of(Language.ZH_HANS), List.of(), One.YI, 100, 100, 30);
    }

    /// The languages in which a call is said, each once.
    List<Language> languages(Call call) {
        Set<Language> all = new LinkedHashSet<>(always);
        all.add(call.language());
        if (call.times() > 1) {
            all.addAll(onRecall);
        }
        return new ArrayList<>(all);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is %d; it must be from %d to %d".formatted(name, value, least, most));
        }
    }
}
