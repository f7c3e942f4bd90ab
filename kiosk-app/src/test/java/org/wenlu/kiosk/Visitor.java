package org.wenlu.kiosk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.wenlu.kiosk.floor.MirroredScreen;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.floor.MirroredScreen.Pointer;

/// Somebody in front of a running kiosk, with one finger and with eyes.
final class Visitor {
    /// No faster than a person, whose second touch would count as a double tap.
    private static final Duration BETWEEN_TOUCHES = Duration.ofMillis(350);

    private final MirroredScreen glass;
    private long touched = System.nanoTime();

    Visitor(Kiosk kiosk) {
        this.glass = kiosk.serving().screen();
    }

    /// The name of the screen that stands.
    String screen() {
        return glass.elements().getFirst().id().substring("screen:".length());
    }

    /// What is written there, when it is there.
    Optional<String> reads(String id) {
        return find(id).map(Element::text);
    }

    /// Waits until it is written there.
    String awaits(String id) {
        return patient(id).until(() -> reads(id), Optional::isPresent).orElseThrow();
    }

    void awaitsGone(String id) {
        patient(id + " goes").until(() -> reads(id).isEmpty());
    }

    void awaitsScreen(String name) {
        patient(name).until(() -> screen().equals(name));
    }

    /// Touches it as soon as it is there.
    void touch(String id) {
        Element at = patient(id).until(() -> find(id), Optional::isPresent).orElseThrow();
        touch(at.x() + at.width() / 2, at.y() + at.height() / 2);
    }

    /// Walks up and touches the glass where nothing special is, then a language.
    void begin(String language) {
        touch(glass.width() / 2.0, glass.height() / 2.0);
        touch("language-" + language);
    }

    /// Takes a number for a service, from the screen after the language.
    ///
    /// @return the number that stands on the screen
    String take(String service) {
        touch("home-ticket");
        touch("service-" + service);
        return awaits("ticket-number");
    }

    private static ConditionFactory patient(String what) {
        return await(what).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }

    private void touch(double x, double y) {
        patient("a hand's pace")
                .until(() -> System.nanoTime() - touched > BETWEEN_TOUCHES.toNanos());
        glass.pointer(Pointer.DOWN, x, y);
        glass.pointer(Pointer.UP, x, y);
        touched = System.nanoTime();
    }

    private Optional<Element> find(String id) {
        List<Element> all = glass.elements();
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
