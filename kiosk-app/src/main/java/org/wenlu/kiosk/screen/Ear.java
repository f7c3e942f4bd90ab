package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wenlu.kiosk.voice.Speaker;
import org.wenlu.kiosk.voice.Utterance;

/// Remembers what was said since the last new action. Safe for use by several threads.
final class Ear implements Speaker {
    private final List<Utterance> heard = new CopyOnWriteArrayList<>();

    @Override
    public void say(List<Utterance> utterances) {
        heard.clear();
        heard.addAll(utterances);
    }

    @Override
    public void hush() {
        heard.clear();
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    boolean heard(String text) {
        return heard.stream().anyMatch(it -> it.text().contains(text));
    }

    List<String> texts() {
        return heard.stream().map(Utterance::text).toList();
    }
}
