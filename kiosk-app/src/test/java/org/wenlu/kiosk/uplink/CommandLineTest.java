package org.wenlu.kiosk.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.identity.CommandId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandSigner;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;

class CommandLineTest {
    private static final String NAME = "ed25519:gateway";
    private static final Command COMMAND =
            new Command(
                    CommandId.random(),
                    new DeviceId("kiosk-1"),
                    1,
                    "restart",
                    Instant.parse("2026-11-23T06:00:00Z"));

    private final List<Command> taken = new CopyOnWriteArrayList<>();
    private final Counts counts = new Counts();

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static byte[] signed(KeyPair by) {
        return new CommandSigner(new SigningKey(NAME, by.getPrivate())).sign(COMMAND);
    }

    @Tag("WENLU-COMMAND-001")
    @Test
    void onlyWhatTheGatewaySignedIsACommand() throws Exception {
        KeyPair gateway = pair();
        var keys = new TrustedKeys(Map.of(NAME, gateway.getPublic()));
        byte[] changed = signed(gateway);
        changed[changed.length / 2] ^= 1;
        try (var line = new CommandLine(keys, (it, _) -> taken.add(it), _ -> {}, counts)) {
            line.arrived(signed(pair()));
            line.arrived(changed);
            line.arrived(new byte[0]);
            line.arrived(signed(gateway));
            await().until(() -> !taken.isEmpty());
        }

        assertThat(taken).containsExactly(COMMAND);
        assertThat(counts.badCommands()).isEqualTo(3);
        assertThat(counts.faults()).isZero();
    }
}
