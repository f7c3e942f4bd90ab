package org.wenlu.gateway.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.CommandId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandKind;
import org.wenlu.protocol.message.CommandResult;

/// The commands of all kiosks. Safe for use by several threads.
public final class Commands {
    /// How long after its order a device may begin with a command.
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration ASKED_AFTER = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    public Commands(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Keeps a command, which is sent from now on.
    ///
    /// @param boot the device's present one
    public CommandId order(DeviceId device, long boot, CommandKind kind, String who) {
        Instant now = clock.instant();
        var command =
                new Command(CommandId.random(), device, boot, kind.word(), now.plus(LIFETIME));
        return database.write(
                connection -> {
                    CommandTable.add(connection, command, who, now);
                    return command.id();
                });
    }

    /// The newest first.
    public List<Ordered> of(DeviceId device, int most) {
        Instant now = clock.instant();
        return database.read(connection -> CommandTable.of(connection, device, most)).stream()
                .map(it -> it.asOf(now))
                .toList();
    }

    /// What is to be sent now: again and again until the device has said its last word, for a day
    /// after its end too, because the device may still say what it did.
    public List<Command> due() {
        Instant now = clock.instant();
        return database
                .read(
                        connection ->
                                CommandTable.due(
                                        connection,
                                        now,
                                        now.minus(SOON),
                                        now.minus(LATE),
                                        now.minus(ASKED_AFTER)))
                .stream()
                .map(Ordered::command)
                .toList();
    }

    public void sent(Command command) {
        database.write(
                connection -> {
                    CommandTable.sent(connection, command.id(), clock.instant());
                    return true;
                });
    }

    /// @return whether it was news
    public boolean heard(DeviceId device, CommandResult result) {
        return database.write(
                connection -> CommandTable.heard(connection, device, result, clock.instant()));
    }
}
