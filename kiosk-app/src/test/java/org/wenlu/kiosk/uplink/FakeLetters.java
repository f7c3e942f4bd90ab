package org.wenlu.kiosk.uplink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.letter.LetterFeed;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.letter.SealedLetter;

/// Letters in memory.
final class FakeLetters implements LetterFeed {
    private final Map<LetterId, SealedLetter> waiting = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /// Posts letters whose text is `number`.
    synchronized void post(int count) {
        for (int i = 0; i < count; i++) {
            LetterId id = LetterId.random();
            byte[] text = new byte[] {(byte) waiting.size()};
            waiting.put(id, new SealedLetter(id, "hpke-x25519-sha256-aes256gcm:test", text, text));
        }
        listeners.forEach(Runnable::run);
    }

    synchronized int left() {
        return waiting.size();
    }

    @Override
    public synchronized List<SealedLetter> waiting(int most) {
        return waiting.values().stream().limit(most).toList();
    }

    @Override
    public synchronized void receipted(Collection<LetterId> letters) {
        letters.forEach(waiting::remove);
    }

    @Override
    public synchronized AutoCloseable onPosted(Runnable listener) {
        listeners.add(listener);
        return () -> {};
    }
}
