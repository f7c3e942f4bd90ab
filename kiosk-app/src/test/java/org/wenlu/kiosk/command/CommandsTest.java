package org.wenlu.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.CommandId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandKind;
import org.wenlu.protocol.message.CommandResult;
import org.wenlu.protocol.message.CommandState;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

class CommandsTest {
    private static final DeviceId DEVICE = new DeviceId("kiosk-1");
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    @TempDir Path folder;

    private final List<String> said = new ArrayList<>();
    private final Kiosk kiosk = new Kiosk();

    private static final class Kiosk implements Deeds {
        private boolean visited;
        private int restarts;

        @Override
        public boolean visited() {
            return visited;
        }

        @Override
        public void restart() {
            restarts++;
        }
    }

    private record Clock(long boot) implements KioskClock {
        @Override
        public Stamp stamp() {
            return new Stamp(boot, Duration.ZERO, NOW, ClockQuality.TRUSTED, 480);
        }
    }

    private Path file() {
        return folder.resolve("commands.db");
    }

    private Commands boot(long boot) {
        return Commands.open(file(), DEVICE, new Clock(boot));
    }

    private static Command command(String kind) {
        return new Command(CommandId.random(), DEVICE, 1, kind, NOW.plusSeconds(60));
    }

    private List<String> tell(Commands commands, Command command) {
        said.clear();
        commands.carryOut(command, kiosk, result -> said.add(word(result)));
        return List.copyOf(said);
    }

    private static String word(CommandResult result) {
        return (result.state().name() + " " + result.reason()).strip();
    }

    @Test
    void maintenanceLastsOverRestartsUntilItIsEnded() throws Exception {
        try (Commands commands = boot(1)) {
            assertThat(tell(commands, command("maintenance-on")))
                    .containsExactly("RECEIVED", "DONE");
            assertThat(commands.maintenance()).isTrue();
        }
        try (Commands commands = boot(2)) {
            assertThat(commands.maintenance()).isTrue();
            var off =
                    new Command(
                            CommandId.random(), DEVICE, 2, "maintenance-off", NOW.plusSeconds(1));
            tell(commands, off);
            assertThat(commands.maintenance()).isFalse();
        }
    }

    @Tag("WENLU-COMMAND-003")
    @Tag("WENLU-COMMAND-004")
    @Test
    void aRestartHappensOnceHoweverOftenItIsTold() throws Exception {
        Command restart = command("restart");
        try (Commands commands = boot(1)) {
            assertThat(tell(commands, restart)).containsExactly("RECEIVED");
            assertThat(tell(commands, restart)).containsExactly("RECEIVED");
        }
        try (Commands commands = boot(2)) {
            assertThat(tell(commands, restart)).containsExactly("DONE");
        }
        assertThat(kiosk.restarts).isEqualTo(1);
    }

    @Tag("WENLU-COMMAND-004")
    @Test
    void whatWasCutOffBetweenWritingDownAndActingIsUnknownAndNotTriedAgain() throws Exception {
        Command on = command("maintenance-on");
        try (CommandStore store = CommandStore.open(file())) {
            store.begin(on.id(), CommandKind.MAINTENANCE_ON, 1);
        }
        try (Commands commands = boot(2)) {
            assertThat(tell(commands, on)).containsExactly(CommandState.UNKNOWN.name());
            assertThat(commands.maintenance()).isFalse();
        }
    }

    @Test
    void nobodyIsCutOffByARestart() throws Exception {
        kiosk.visited = true;
        try (Commands commands = boot(1)) {
            assertThat(tell(commands, command("restart")))
                    .containsExactly("RECEIVED", "FAILED visitor");
        }
        assertThat(kiosk.restarts).isZero();
    }

    @Tag("WENLU-COMMAND-002")
    @Test
    void whatIsForAnotherDeviceBootOrTimeIsRefused() throws Exception {
        CommandId id = CommandId.random();
        Instant later = NOW.plusSeconds(60);
        try (Commands commands = boot(1)) {
            assertThat(
                            tell(
                                    commands,
                                    new Command(id, new DeviceId("kiosk-2"), 1, "restart", later)))
                    .containsExactly("FAILED other-device");
            assertThat(tell(commands, new Command(id, DEVICE, 2, "restart", later)))
                    .containsExactly("FAILED other-boot");
            assertThat(tell(commands, new Command(id, DEVICE, 1, "restart", NOW.minusSeconds(1))))
                    .containsExactly("EXPIRED expired");
            assertThat(tell(commands, command("dance"))).containsExactly("FAILED unknown-kind");
        }
        assertThat(kiosk.restarts).isZero();
    }

    @Test
    void withoutAStoreNothingIsDone() throws Exception {
        try (Commands commands =
                Commands.open(folder.resolve("missing/commands.db"), DEVICE, new Clock(1))) {
            assertThat(tell(commands, command("restart"))).containsExactly("FAILED store-broken");
        }
        assertThat(kiosk.restarts).isZero();
    }
}
