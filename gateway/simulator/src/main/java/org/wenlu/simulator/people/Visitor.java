package org.wenlu.simulator.people;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.wenlu.simulator.people.Touchscreen.Sight;
import org.wenlu.simulator.people.Touchscreen.Thing;

/// A visitor who wants a ticket, reads what the screen shows and touches what fits.
public final class Visitor {
    private static final int MOST_STEPS = 60;
    private static final int MOST_UNCHANGED = 40;

    private final Touchscreen screen;
    private final RandomGenerator random;
    private final Duration pace;
    private final Consumer<String> shown;
    private boolean wantsGuide;

    /// @param pace between two looks at the screen
    /// @param shown hears each ticket number the moment it is read from the screen
    public Visitor(
            Touchscreen screen, RandomGenerator random, Duration pace, Consumer<String> shown) {
        this.screen = screen;
        this.random = random;
        this.pace = pace;
        this.shown = shown;
    }

    /// Goes from the attract screen to a ticket and away.
    ///
    /// @return the ticket's number; empty when the visitor left without one
    /// @throws IOException when the kiosk does not answer
    public Optional<String> visit() throws IOException {
        wantsGuide = random.nextInt(4) == 0;
        Optional<String> number = Optional.empty();
        String before = "";
        int unchanged = 0;
        for (int step = 0; step < MOST_STEPS && unchanged < MOST_UNCHANGED; step++) {
            Sight sight = screen.look();
            if (sight.name().equals("attract") && !before.isEmpty() && number.isPresent()) {
                return number;
            }
            if (sight.name().equals("ticket") && number.isEmpty()) {
                number = sight.find("ticket-number").map(Thing::text);
                number.ifPresent(shown);
            }
            unchanged = sight.name().equals(before) ? unchanged + 1 : 0;
            if (unchanged == 0 || unchanged % 8 == 0) {
                touch(sight);
            }
            before = sight.name();
            rest();
        }
        return number;
    }

    private void touch(Sight sight) throws IOException {
        Optional<Thing> target =
                switch (sight.name()) {
                    case "attract" -> any(sight.touchable(id -> true));
                    case "language" -> any(sight.touchable(id -> id.startsWith("language-")));
                    case "home" -> home(sight);
                    case "guides" -> any(sight.touchable(id -> id.startsWith("guide-")));
                    case "guide", "help", "settings" -> sight.find("foot-home");
                    case "services" -> any(sight.touchable(id -> id.startsWith("service-")));
                    case "ticket" -> sight.find("done");
                    case "refused" -> sight.find("foot-home");
                    default ->
                            any(
                                    sight.touchable(
                                            id ->
                                                    id.startsWith("stay")
                                                            || id.startsWith("more-time")));
                };
        if (target.isPresent()) {
            screen.tap(target.get());
        }
    }

    private Optional<Thing> home(Sight sight) {
        if (wantsGuide) {
            wantsGuide = false;
            return sight.find("home-guides");
        }
        return sight.find("home-ticket");
    }

    private Optional<Thing> any(List<Thing> things) {
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(things.get(random.nextInt(things.size())));
    }

    private void rest() throws IOException {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
