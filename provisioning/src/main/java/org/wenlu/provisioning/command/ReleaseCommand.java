package org.wenlu.provisioning.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.release.Release;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.signing.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `release`: signs a package where the key of releases is, which is not the gateway.
@Command(
        name = "release",
        description =
                "Signs a package (ZIP of the application's folder) and lays both into a folder, whose"
                        + " content then goes into the gateway's folder of releases.")
final class ReleaseCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private Provision provision;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Parameters(paramLabel = "PACKAGE")
    private Path zip;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Option(names = "--name", required = true, description = "such as 0.2.0")
    private String name;

    @Option(names = "--epoch", description = "rises when the counting was lost")
    private long epoch = 1;

    @Option(names = "--number", required = true, description = "of the release; it only rises")
    private long number;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Option(names = "--key", required = true, description = "Ed25519 key, PKCS#8 in PEM")
    private Path key;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Option(names = "--into", required = true, description = "folder")
    private Path into;

    @Option(names = "--system", description = "amd64, aarch64, or any")
    private String system = "any";

    @Option(names = "--days", description = "in which kiosks may take it")
    private int days = 90;

    @Override
    public Integer call() throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            var release =
                    new Release(
                            new Version(epoch, number),
                            name,
                            system,
                            Instant.now().plus(Duration.ofDays(days)),
                            Release.digest(in),
                            Files.size(zip));
            Files.createDirectories(into);
            Files.copy(
                    zip,
                    into.resolve(release.sha256() + ".zip"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.write(
                    into.resolve(name + ".json"),
                    release.sign(
                            new SigningKey(
                                    UpdateCommand.RELEASES, Pem.privateKey(key, "Ed25519"))));
            var said = Json.mapper().createObjectNode().put("release", name);
            said.put("package", release.sha256());
            provision.answer(said, said, List.of("release", "package"));
        }
        return 0;
    }
}
