package org.wenlu.kiosk.device.gpio;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.profile.Gpio;
import org.wenlu.firmware.profile.Gpio.Flow;
import org.wenlu.firmware.profile.Gpio.Purpose;
import org.wenlu.kiosk.device.VisitorInput;
import org.wenlu.kiosk.device.VisitorInputs;

/// The lines of the device through their life: closed, claimed, enabled, missing. Lines that are
/// missing or fail are tried again. Safe for use by several threads.
public final class GpioDevice implements VisitorInputs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GpioDevice.class);
    private static final long TRIED_AGAIN = Duration.ofSeconds(5).toNanos();

    public enum State {
        CLOSED,
        /// The lines are this program's, but nobody is told of changes.
        CLAIMED,
        ENABLED,
        /// The lines are not there, or failed.
        MISSING
    }

    /// @param why of a device that is missing, otherwise empty
    public record Health(State state, String why) {}

    /// Since the start.
    ///
    /// @param changes of each input, after debouncing
    public record Statistics(long reads, long failures, Map<Purpose, Long> changes) {
        public Statistics {
            changes = Map.copyOf(changes);
        }
    }

    private final Gpio gpio;
    private final GpioLines.Source source;
    private final List<BiConsumer<Purpose, Boolean>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Purpose, Debounce> debounces = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Boolean> known = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Long> changes = new EnumMap<>(Purpose.class);
    private Optional<GpioLines> lines = Optional.empty();
    private Health health = new Health(State.CLOSED, "");
    private boolean wanted;
    private long triedAt;
    private long reads;
    private long failures;

    public GpioDevice(Gpio gpio, GpioLines.Source source) {
        this.gpio = gpio;
        this.source = source;
        gpio.pins().keySet().stream().filter(GpioDevice::isInput).forEach(this::expect);
    }

    private void expect(Purpose input) {
        debounces.put(input, new Debounce(Duration.ofMillis(gpio.debounceMs())));
        known.put(input, false);
        changes.put(input, 0L);
    }

    private static boolean isInput(Purpose purpose) {
        return purpose.flow() == Flow.INPUT;
    }

    /// Claims the lines; when they are not there the device is missing and tries again.
    public synchronized void open(long now) {
        triedAt = now;
        try {
            lines = Optional.of(source.claim(gpio));
            health = new Health(wanted ? State.ENABLED : State.CLAIMED, "");
        } catch (IOException e) {
            missing(e);
        }
    }

    /// From now on listeners are told.
    public synchronized void enable() {
        wanted = true;
        if (health.state() == State.CLAIMED) {
            health = new Health(State.ENABLED, "");
        }
    }

    /// Nobody is told any more; the lines stay claimed.
    public synchronized void disable() {
        wanted = false;
        if (health.state() == State.ENABLED) {
            health = new Health(State.CLAIMED, "");
        }
    }

    public synchronized Health health() {
        return health;
    }

    public synchronized Statistics statistics() {
        return new Statistics(reads, failures, changes);
    }

    /// @param listener told of every input that changed and whether it is active now
    public void watch(BiConsumer<Purpose, Boolean> listener) {
        listeners.add(listener);
    }

    @Override
    public void listen(Consumer<VisitorInput> listener) {
        watch((purpose, on) -> input(purpose, on).ifPresent(listener));
    }

    private static Optional<VisitorInput> input(Purpose purpose, boolean on) {
        return switch (purpose) {
            case HELP_BUTTON -> on ? Optional.of(VisitorInput.HELP) : Optional.empty();
            case HEADSET_JACK ->
                    Optional.of(on ? VisitorInput.HEADSET_IN : VisitorInput.HEADSET_OUT);
            case PRESENCE_SENSOR, KEY_BACK, KEY_PREVIOUS, KEY_NEXT, KEY_CONFIRM, DOOR ->
                    Optional.empty();
            case BEACON, PRINTER_POWER, FAN, BACKLIGHT -> Optional.empty();
        };
    }

    /// Reads the lines once.
    ///
    /// @param now nanoseconds of a clock that never goes back
    public synchronized void look(long now) {
        if (health.state() == State.MISSING && now - triedAt >= TRIED_AGAIN) {
            open(now);
        }
        if (lines.isEmpty()) {
            return;
        }
        try {
            reads++;
            Set<Purpose> active = lines.get().active();
            debounces.forEach((input, it) -> settle(input, it.look(active.contains(input), now)));
        } catch (IOException e) {
            triedAt = now;
            missing(e);
        }
    }

    private void settle(Purpose input, boolean on) {
        if (Boolean.valueOf(on).equals(known.put(input, on))) {
            return;
        }
        changes.merge(input, 1L, Long::sum);
        if (health.state() == State.ENABLED) {
            listeners.forEach(it -> it.accept(input, on));
        }
    }

    /// @param percent 0 to 100
    /// @return whether the line was there to be told
    public synchronized boolean drive(Purpose output, int percent) {
        if (lines.isEmpty() || isInput(output) || !gpio.pins().containsKey(output)) {
            return false;
        }
        try {
            lines.get().drive(output, percent);
            return true;
        } catch (IOException e) {
            missing(e);
            return false;
        }
    }

    private void missing(IOException e) {
        failures++;
        lines.ifPresent(GpioLines::close);
        lines = Optional.empty();
        String why = String.valueOf(e.getMessage());
        if (!why.equals(health.why())) {
            LOG.warn("the lines are missing: {}", why);
        }
        health = new Health(State.MISSING, why);
    }

    @Override
    public synchronized void close() {
        lines.ifPresent(GpioLines::close);
        lines = Optional.empty();
        health = new Health(State.CLOSED, "");
    }
}
