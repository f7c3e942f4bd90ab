package org.wenlu.kiosk.screen;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import org.wenlu.kiosk.screen.language.LanguageScreen;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.setup.Assistant;
import org.wenlu.kiosk.setup.Network;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;
import org.wenlu.provisioning.command.Claiming;

/// The set-up assistant with everything that it may have to say. For the screen's thread.
final class SetupTour {
    private static final Instant MORNING = Instant.parse("2026-11-23T02:06:00Z");
    private static final KioskClock CLOCK =
            () -> new Stamp(1, Duration.ofHours(3), MORNING, ClockQuality.TRUSTED, 480);
    private static final Claiming.Claimed CLAIMED =
            new Claiming.Claimed("kiosk-7", "luohu-port-hall/1", Path.of("kiosk.yaml"));

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Assistant assistant;
    private final Scene scene;
    private Network.State network = Network.State.CONNECTED;
    private Claiming.Result result = CLAIMED;

    SetupTour(Panel panel) {
        this.assistant =
                new Assistant(
                        new Assistant.Ports(
                                () -> network,
                                (_, _) -> result,
                                waiting::add,
                                Runnable::run,
                                _ -> {}));
        this.scene = SetupWindow.scene(panel, CLOCK, assistant);
    }

    /// Shows every screen once.
    ///
    /// @param shown told of the name of each
    void walk(Language language, BiConsumer<String, Scene> shown) {
        show("language", shown);
        if (assistant.screen() instanceof LanguageScreen asking) {
            asking.choose().accept(language);
        }
        networks(shown);
        touch("next");
        show("gateway", shown);
        type("gateway.example");
        touch("key-done");
        type("7K3M-9QXZ-0ABC-DEFG");
        show("code", shown);
        touch("key-done");
        show("claiming", shown);
        refusals(shown);
        settle();
        show("place", shown);
        touch("right");
        show("starting", shown);
    }

    private void networks(BiConsumer<String, Scene> shown) {
        for (Network.State state : Network.State.values()) {
            network = state;
            settle();
            show("network-" + word(state), shown);
            touch("network-again");
        }
        settle();
    }

    private void refusals(BiConsumer<String, Scene> shown) {
        for (Claiming.Why why : Claiming.Why.values()) {
            result = new Claiming.Refused(why);
            settle();
            show("refused-" + word(why), shown);
            touch("again");
        }
        result = CLAIMED;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void show(String name, BiConsumer<String, Scene> shown) {
        shown.accept("setup-" + name, scene);
    }

    private void settle() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void type(String text) {
        text.chars().forEach(it -> assistant.scanned(Character.toString(it)));
    }

    private void touch(String id) {
        if (scene.lookup("#" + id) instanceof Touch key) {
            key.choose();
        } else {
            throw new IllegalStateException("nothing to touch: " + id);
        }
    }
}
