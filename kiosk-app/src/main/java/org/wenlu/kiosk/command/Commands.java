package org.wenlu.kiosk.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.command.CommandStore.Kept;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandKind;
import org.wenlu.protocol.message.CommandResult;
import org.wenlu.protocol.message.CommandState;

/// Carries out what the gateway tells this kiosk, each command at most once. [#carryOut] is for one
/// thread, [#maintenance] for any.
public final class Commands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Optional<CommandStore> store;
    private final DeviceId device;
    private final KioskClock clock;
    private final long boot;
    private volatile boolean maintenance;

    private Commands(Optional<CommandStore> store, DeviceId device, KioskClock clock) {
        this.store = store;
        this.device = device;
        this.clock = clock;
        this.boot = clock.stamp().boot();
        store.ifPresent(it -> it.settle(boot));
        this.maintenance = store.filter(CommandStore::maintenance).isPresent();
    }

    /// With a store that cannot be used the kiosk serves, and refuses every command.
    public static Commands open(Path file, DeviceId device, KioskClock clock) {
        return new Commands(store(file), device, clock);
    }

    private static Optional<CommandStore> store(Path file) {
        try {
            return Optional.of(CommandStore.open(file));
        } catch (CommandException e) {
            LOG.error("no commands are taken: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Whether nobody is served because somebody works on the kiosk.
    public boolean maintenance() {
        return maintenance;
    }

    /// @param command believed already
    /// @param say is told how far the command is, once or twice
    public void carryOut(Command command, Deeds deeds, Consumer<CommandResult> say) {
        Optional<Kept> settled = settled(command);
        settled.ifPresent(it -> say.accept(result(command, it)));
        if (settled.isEmpty()) {
            begin(command, deeds, say);
        }
    }

    /// What can be said of a command without doing anything.
    private Optional<Kept> settled(Command command) {
        if (!command.device().equals(device)) {
            return failed("other-device");
        }
        if (store.isEmpty()) {
            return failed("store-broken");
        }
        Optional<Kept> known = store.get().find(command.id());
        return known.isPresent() ? known : refused(command);
    }

    private Optional<Kept> refused(Command command) {
        if (command.boot() != boot) {
            return failed("other-boot");
        }
        if (clock.now().isAfter(command.expires())) {
            return Optional.of(new Kept(CommandState.EXPIRED, "expired"));
        }
        return CommandKind.find(command.kind()).isPresent()
                ? Optional.empty()
                : failed("unknown-kind");
    }

    private static Optional<Kept> failed(String reason) {
        return Optional.of(new Kept(CommandState.FAILED, reason));
    }

    private void begin(Command command, Deeds deeds, Consumer<CommandResult> say) {
        CommandKind kind = CommandKind.find(command.kind()).orElseThrow();
        CommandStore into = store.orElseThrow();
        into.begin(command.id(), kind, boot);
        LOG.warn("the gateway says: {}", kind.word());
        say.accept(result(command, new Kept(CommandState.RECEIVED, "")));
        switch (kind) {
            case RESTART -> restart(into, command, deeds);
            case MAINTENANCE_ON -> maintain(into, command, true);
            case MAINTENANCE_OFF -> maintain(into, command, false);
        }
        into.find(command.id())
                .filter(it -> it.state().last())
                .ifPresent(it -> say.accept(result(command, it)));
    }

    /// A restart stays received: the next boot finds it and says that it is done.
    private static void restart(CommandStore into, Command command, Deeds deeds) {
        if (deeds.visited()) {
            into.end(command.id(), new Kept(CommandState.FAILED, "visitor"));
        } else {
            deeds.restart();
        }
    }

    private void maintain(CommandStore into, Command command, boolean on) {
        into.maintenance(command.id(), on, clock.now().toString());
        maintenance = on;
    }

    private CommandResult result(Command command, Kept how) {
        return new CommandResult(command.id(), boot, how.state(), how.reason(), clock.now());
    }

    @Override
    public void close() throws SQLException {
        if (store.isPresent()) {
            store.get().close();
        }
    }
}
