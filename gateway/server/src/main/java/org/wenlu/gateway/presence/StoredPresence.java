package org.wenlu.gateway.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.fleet.Fleet.Device;
import org.wenlu.gateway.fleet.Fleet.Standing;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.Status;

/// Presence from facts that are kept in memory and written down by [#judge]. A gateway that starts
/// reads them again and calls nobody offline before it has listened long enough itself.
public final class StoredPresence implements Presence {
    private final FactTable table;
    private final Supplier<Fleet> fleet;
    private final PresenceRules rules;
    private final Clock clock;
    private final Instant started;
    private final Map<DeviceId, Facts> known = new HashMap<>();
    private final Set<DeviceId> unsaved = new LinkedHashSet<>();
    private final List<Consumer<PlacePresence>> listeners = new CopyOnWriteArrayList<>();

    public StoredPresence(
            Database database, Supplier<Fleet> fleet, PresenceRules rules, Clock clock) {
        this.table = new FactTable(database);
        this.fleet = fleet;
        this.rules = rules;
        this.clock = clock;
        this.started = clock.instant();
        table.all().forEach(facts -> known.put(facts.device(), facts));
    }

    @Override
    public PlacePresence of(PlaceId place) {
        Optional<DeviceId> device = fleet.get().deviceAt(place).map(Device::id);
        boolean maintenance =
                fleet.get()
                        .standing(place)
                        .map(Standing::place)
                        .filter(p -> p.maintenance())
                        .isPresent();
        Optional<Facts> facts = device.flatMap(this::facts);
        PresenceState state =
                maintenance
                        ? PresenceState.MAINTENANCE
                        : facts.map(f -> rules.judge(f, started, clock.instant()))
                                .orElse(PresenceState.UNKNOWN);
        return new PlacePresence(
                place,
                device,
                state,
                facts.map(f -> f.judged(state, clock.instant()).since()).orElse(started),
                facts.flatMap(Facts::lastHeard),
                facts.flatMap(Facts::birth),
                facts.flatMap(Facts::status));
    }

    private synchronized Optional<Facts> facts(DeviceId device) {
        return Optional.ofNullable(known.get(device));
    }

    @Override
    public List<PlacePresence> all() {
        return fleet.get()
                .standings()
                .map(standing -> standing.place().id())
                .sorted(Comparator.naturalOrder())
                .map(this::of)
                .toList();
    }

    @Override
    public Listening listen(Consumer<PlacePresence> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void born(Birth birth, Instant heard) {
        change(birth.device(), heard, facts -> facts.born(birth, heard));
    }

    @Override
    public void remembered(Birth birth) {
        change(birth.device(), clock.instant(), facts -> facts.remembered(birth));
    }

    @Override
    public void reported(Status status, Instant heard) {
        change(status.device(), heard, facts -> facts.reported(status, heard));
    }

    @Override
    public void ended(Death death, Instant heard) {
        change(death.device(), heard, facts -> facts.ended(death, heard));
    }

    @Override
    public void active(DeviceId device, Instant heard) {
        change(device, heard, facts -> facts.active(heard));
    }

    private void change(DeviceId device, Instant heard, UnaryOperator<Facts> change) {
        if (update(device, heard, change)) {
            tell(device);
        }
    }

    private synchronized boolean update(
            DeviceId device, Instant heard, UnaryOperator<Facts> change) {
        Facts before = known.getOrDefault(device, Facts.first(device, heard));
        Facts changed = change.apply(before);
        Facts after = changed.judged(rules.judge(changed, started, heard), heard);
        known.put(device, after);
        unsaved.add(device);
        return after.state() != before.state() || !after.status().equals(before.status());
    }

    private void tell(DeviceId device) {
        fleet.get()
                .device(device)
                .map(Device::place)
                .map(this::of)
                .ifPresent(now -> listeners.forEach(listener -> listener.accept(now)));
    }

    @Override
    public void judge() {
        Instant now = clock.instant();
        for (Facts facts : snapshot()) {
            if (rules.judge(facts, started, now) != facts.state()) {
                rejudge(facts.device(), now);
            }
        }
        save();
    }

    /// Before a device is called offline, what another copy of the gateway heard is read again.
    private void rejudge(DeviceId device, Instant now) {
        Optional<Instant> elsewhere = table.find(device).map(Facts::heard);
        change(
                device,
                now,
                facts ->
                        elsewhere
                                .filter(heard -> heard.isAfter(facts.heard()))
                                .map(facts::active)
                                .orElse(facts));
    }

    private synchronized List<Facts> snapshot() {
        return List.copyOf(known.values());
    }

    private void save() {
        List<Facts> changed;
        synchronized (this) {
            changed = unsaved.stream().map(known::get).toList();
            unsaved.clear();
        }
        try {
            table.save(changed);
        } catch (RuntimeException e) {
            synchronized (this) {
                changed.forEach(facts -> unsaved.add(facts.device()));
            }
            throw e;
        }
    }
}
