package org.wenlu.kiosk.uplink;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.letter.LetterFeed;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.letter.SealedLetter;
import org.wenlu.protocol.message.SealedReceipt;

/// Decides which letters go next: a few at a time, the oldest first, again and again until the
/// gateway signs that it holds them. Used by one thread.
final class LetterCourier {
    /// Letters that may be on their way at once.
    static final int ON_THE_WAY = 4;

    private static final int MOST_DOUBLINGS = 16;

    private final LetterFeed feed;
    private final KioskClock clock;
    private final Duration resendAfter;
    private final Map<LetterId, Duration> sent = new HashMap<>();
    private Duration patience;

    LetterCourier(LetterFeed feed, KioskClock clock, Duration resendAfter) {
        this.feed = feed;
        this.clock = clock;
        this.resendAfter = resendAfter;
        this.patience = resendAfter;
    }

    /// A new connection: nothing is on its way.
    void connected() {
        sent.clear();
        patience = resendAfter;
    }

    /// The letters to send now; taken to be on their way.
    List<SealedLetter> next() {
        Duration now = clock.elapsed();
        List<SealedLetter> due =
                feed.waiting(ON_THE_WAY).stream()
                        .filter(letter -> isDue(letter.id(), now))
                        .toList();
        if (due.stream().anyMatch(letter -> sent.containsKey(letter.id()))) {
            waitLonger();
        }
        due.forEach(letter -> sent.put(letter.id(), now));
        return due;
    }

    void took(SealedReceipt receipt) {
        feed.receipted(receipt.letters());
        receipt.letters().forEach(sent::remove);
        patience = resendAfter;
    }

    private boolean isDue(LetterId letter, Duration now) {
        Duration at = sent.get(letter);
        return at == null || now.minus(at).compareTo(patience) >= 0;
    }

    private void waitLonger() {
        Duration most = resendAfter.multipliedBy(MOST_DOUBLINGS);
        Duration doubled = patience.multipliedBy(2);
        patience = doubled.compareTo(most) < 0 ? doubled : most;
    }
}
