package org.wenlu.kiosk.screen.path;

import java.util.ArrayList;
import java.util.List;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.protocol.Language;

/// One drawing of a screen: what it is drawn with, and what is brought up to date while it stands.
public final class Drawing {
    private final Here here;
    private final Parts parts;
    private final Language language;
    private final List<Runnable> updates = new ArrayList<>();

    public Drawing(Here here, Parts parts, Language language) {
        this.here = here;
        this.parts = parts;
        this.language = language;
    }

    public Here here() {
        return here;
    }

    public Panel panel() {
        return here.panel();
    }

    public Parts parts() {
        return parts;
    }

    /// The visitor's.
    public Language language() {
        return language;
    }

    /// The strings of the package of `owner` in the visitor's language.
    public Words words(Class<?> owner) {
        return words(owner, language);
    }

    public Words words(Class<?> owner, Language language) {
        return here.vocabulary().words(owner, language);
    }

    /// Runs `update` now and several times a second while this drawing stands.
    public void keepCurrent(Runnable update) {
        update.run();
        updates.add(update);
    }

    public void bringUpToDate() {
        updates.forEach(Runnable::run);
    }
}
