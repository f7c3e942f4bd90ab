package org.wenlu.provisioning.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Claims a device for its place: makes its key, brings the code to the gateway, and writes the
/// kiosk's folder. A claim that was cut off goes on with the same key.
///
/// @param into new or empty folder of the kiosk
/// @param profile name of a shipped device profile, or the file of another one
public record Claiming(Path into, String profile) {
    /// What became of a claim.
    public sealed interface Result {}

    /// @param settings the file that the kiosk starts with
    public record Claimed(String device, String place, Path settings) implements Result {}

    /// Nothing was written.
    public record Refused(Why why) implements Result {}

    public enum Why {
        /// The code is unknown, used or expired; which of them, the gateway tells nobody.
        CODE,
        THROTTLED,
        UNREACHABLE,
        /// The gateway's address cannot be one, or codes would travel without TLS.
        ADDRESS,
        /// Anything else: the gateway signs no settings, or its answer cannot be used.
        IMPOSSIBLE
    }

    /// @throws IllegalArgumentException when something is in the folder
    public void requireFree() {
        KioskFolder.at(into);
    }

    /// Waits for the gateway, at most a minute; for a thread that may wait.
    ///
    /// @throws IllegalArgumentException when the folder is in use or there is no such profile
    public Result claim(String gateway, String code) {
        KioskFolder folder = KioskFolder.at(into);
        GatewayClient client;
        KioskWishes wishes;
        try {
            URI address = URI.create(gateway);
            client = GatewayClient.device(address);
            wishes = KioskWishes.of(address, profile, false);
        } catch (IllegalArgumentException e) {
            return new Refused(Why.ADDRESS);
        }
        try {
            return claim(client, folder, wishes, code);
        } catch (Refusal refusal) {
            return new Refused(why(refusal));
        }
    }

    private Result claim(
            GatewayClient client, KioskFolder folder, KioskWishes wishes, String code) {
        var key = folder.key();
        JsonNode answer =
                client.post("certificate", Map.of("code", code, "request", key.request()));
        if (!answer.has("settings")) {
            return new Refused(Why.IMPOSSIBLE);
        }
        folder.keep(KioskFile.of(answer, key.secret(), wishes));
        return new Claimed(
                answer.path("device").asString(),
                answer.path("place").asString(),
                into.resolve("kiosk.yaml"));
    }

    private static Why why(Refusal refusal) {
        return switch (refusal.exitCode()) {
            case ExitCode.NOT_ALLOWED -> Why.CODE;
            case ExitCode.THROTTLED -> Why.THROTTLED;
            case ExitCode.UNREACHABLE -> Why.UNREACHABLE;
            default -> Why.IMPOSSIBLE;
        };
    }
}
