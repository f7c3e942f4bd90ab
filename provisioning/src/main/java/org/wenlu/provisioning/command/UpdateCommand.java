package org.wenlu.provisioning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wenlu.firmware.release.Release;
import org.wenlu.firmware.release.UpdateState;
import org.wenlu.firmware.release.Updater;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.signing.TrustedKeys;
import org.wenlu.provisioning.authority.DeviceRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `update`: on the device, says how far the update is, asks for a release and takes the next
/// steps.
@Command(
        name = "update",
        description =
                "On the device: tells the gateway how far the update is, takes a release that is"
                        + " offered, and goes on with it as far as it can.")
final class UpdateCommand implements Callable<Integer> {
    static final String RELEASES = "ed25519:releases";

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private Provision provision;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Parameters(paramLabel = "FOLDER", description = "that a claim wrote")
    private Path kiosk;

    @Option(names = "--base", description = "folder of the slots")
    private Path base = Path.of("/data/wenlu");

    @Option(names = "--slot", description = "script that switches between the slots")
    private Path script = Path.of("/usr/lib/wenlu/slot");

    @Option(
            names = "--between",
            paramLabel = "FROM-UNTIL",
            description = "switches only then, such as 02:00-05:00; at any time without it")
    private @Nullable String between;

    @Override
    public Integer call() throws IOException {
        TrustedKeys keys =
                TrustedKeys.decode(
                        Map.of(RELEASES, Pem.publicKey(kiosk.resolve(KioskFile.RELEASE_KEY))));
        var updater = new Updater(base, script, keys, provision::tell);
        var gateway = GatewayClient.device(new Rotation(kiosk).gateway());
        ask(gateway, updater).ifPresent(it -> take(updater, it));
        UpdateState before;
        UpdateState state = updater.state();
        do {
            before = state;
            state = updater.advance(gateway::fetch, maySwitch());
        } while (state != before);
        say(updater, state);
        return 0;
    }

    private Optional<JsonNode> ask(GatewayClient gateway, Updater updater) {
        var request =
                DeviceRequest.sign(
                        DeviceRequest.Purpose.RELEASE,
                        certificate(),
                        Pem.privateKey(kiosk.resolve("tls/device.key"), "EC"),
                        Json.mapper().writeValueAsString(report(updater, updater.state())));
        JsonNode answer = gateway.post("release", request);
        return Optional.of(answer.path("release")).filter(it -> !it.isMissingNode());
    }

    private String certificate() {
        try {
            return Pem.encode(
                    "CERTIFICATE",
                    Pem.certificates(kiosk.resolve("tls/device.pem")).getFirst().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("encoding a certificate", e);
        }
    }

    private void take(Updater updater, JsonNode release) {
        byte[] signed = Json.mapper().writeValueAsBytes(release);
        if (updater.offer().map(Release::version).equals(Release.versionOf(signed))) {
            return;
        }
        try {
            if (updater.offer(signed, System.getProperty("os.arch"), Instant.now())
                    instanceof Release.Judged.Refused it) {
                throw new Refusal(ExitCode.NOT_POSSIBLE, it.ground() + ": " + it.why(), null);
            }
        } catch (IOException e) {
            throw new Refusal(ExitCode.NOT_POSSIBLE, "the release cannot be kept: " + e, e);
        }
    }

    private boolean maySwitch() {
        if (between == null) {
            return true;
        }
        String[] hours = between.split("-", 2);
        LocalTime now = LocalTime.now(ZoneId.systemDefault());
        return now.isAfter(LocalTime.parse(hours[0])) && now.isBefore(LocalTime.parse(hours[1]));
    }

    private static ObjectNode report(Updater updater, UpdateState state) {
        return Json.mapper()
                .createObjectNode()
                .put("state", state.name())
                .put("release", updater.offer().map(Release::name).orElse(""));
    }

    private void say(Updater updater, UpdateState state) {
        ObjectNode said = report(updater, state);
        provision.answer(said, said, List.of("state", "release"));
    }
}
