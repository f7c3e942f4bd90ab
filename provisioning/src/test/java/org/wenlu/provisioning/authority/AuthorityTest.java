package org.wenlu.provisioning.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.protocol.identity.DeviceId;

class AuthorityTest {
    private static final Duration WAIT = Duration.ofSeconds(20);

    @TempDir Path folder;

    private Authority authority(String name) {
        return Authority.in(folder.resolve(name), InstantSource.system());
    }

    @Test
    void deviceAndServerShakeHandsAndTheServerLearnsTheDevice() throws Exception {
        Authority authority = authority("a");
        TlsFiles server =
                authority.issueServer(
                        "gateway", List.of("localhost", "127.0.0.1"), folder.resolve("s"));
        TlsFiles device = authority.issueDevice(new DeviceId("kiosk-1"), folder.resolve("d"));

        assertThat(seenByServer(server, device))
                .succeedsWithin(Duration.ofSeconds(20))
                .isEqualTo("CN=kiosk-1");
    }

    @Test
    void whoRunsSpeaksWithARenewedCertificateAtTheNextHandshakeAndNeverWithHalfAPair()
            throws Exception {
        Authority authority = authority("a");
        TlsFiles server = authority.issueServer("gateway", List.of("127.0.0.1"), folder);
        authority.issueServer("own", List.of(), folder.resolve("1"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("1"));
        SSLContext running =
                new TlsFiles(
                                folder.resolve("link/own.pem"),
                                folder.resolve("link/own.key"),
                                authority.certificateFile())
                        .context();
        assertThat(seenByServer(server, running)).succeedsWithin(WAIT).isEqualTo("CN=own");

        TlsFiles half = authority.issueDevice(new DeviceId("next"), folder.resolve("2"));
        Files.move(half.certificate(), folder.resolve("2/own.pem"));
        lead("2");
        assertThat(seenByServer(server, running)).succeedsWithin(WAIT).isEqualTo("CN=own");

        Files.move(half.key(), folder.resolve("2/own.key"));
        assertThat(seenByServer(server, running)).succeedsWithin(WAIT).isEqualTo("CN=next");
    }

    private void lead(String to) throws IOException {
        Files.createSymbolicLink(folder.resolve("new"), folder.resolve(to));
        Files.move(
                folder.resolve("new"), folder.resolve("link"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aDeviceOfAnotherAuthorityIsRefused() throws Exception {
        TlsFiles server =
                authority("a").issueServer("gateway", List.of("127.0.0.1"), folder.resolve("s"));
        TlsFiles stranger =
                authority("b").issueDevice(new DeviceId("kiosk-1"), folder.resolve("d"));
        var strangerWhoTrustsTheServer =
                new TlsFiles(stranger.certificate(), stranger.key(), server.authority());

        assertThat(seenByServer(server, strangerWhoTrustsTheServer))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .withCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void theSameFolderIsTheSameAuthority() throws IOException {
        authority("a");
        String before = Files.readString(folder.resolve("a/authority.pem"));
        authority("a");

        assertThat(Files.readString(folder.resolve("a/authority.pem"))).isEqualTo(before);
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly() throws IOException {
        TlsFiles device = authority("a").issueDevice(new DeviceId("kiosk-1"), folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(device.key())))
                .isEqualTo("rw-------");
    }

    /// What the server learns of the client. What the client makes of the handshake is no answer:
    /// in TLS 1.3 it may be done, or find the connection closed, before the server has said no.
    private static CompletableFuture<String> seenByServer(TlsFiles server, TlsFiles client)
            throws Exception {
        return seenByServer(server, client.context());
    }

    private static CompletableFuture<String> seenByServer(TlsFiles server, SSLContext client)
            throws Exception {
        var listening =
                (SSLServerSocket)
                        server.context()
                                .getServerSocketFactory()
                                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        listening.setNeedClientAuth(true);
        var seen = CompletableFuture.supplyAsync(() -> accept(listening));
        try (var socket =
                (SSLSocket)
                        client.getSocketFactory()
                                .createSocket(
                                        InetAddress.getLoopbackAddress(),
                                        listening.getLocalPort())) {
            socket.setSoTimeout(20_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (SSLException | SocketException refused) {
            assertThat(refused).isNotNull();
        }
        return seen;
    }

    private static String accept(SSLServerSocket listening) {
        try (listening;
                var socket = (SSLSocket) listening.accept()) {
            socket.startHandshake();
            return socket.getSession().getPeerPrincipal().getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
