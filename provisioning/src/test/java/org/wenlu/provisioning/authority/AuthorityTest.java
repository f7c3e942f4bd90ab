package org.wenlu.provisioning.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.protocol.identity.DeviceId;

class AuthorityTest {
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

        assertThat(peerNameSeenByServer(server, device)).isEqualTo("CN=kiosk-1");
    }

    @Test
    void aDeviceOfAnotherAuthorityIsRefused() {
        TlsFiles server =
                authority("a").issueServer("gateway", List.of("127.0.0.1"), folder.resolve("s"));
        TlsFiles stranger =
                authority("b").issueDevice(new DeviceId("kiosk-1"), folder.resolve("d"));
        var strangerWhoTrustsTheServer =
                new TlsFiles(stranger.certificate(), stranger.key(), server.authority());

        assertThatThrownBy(() -> peerNameSeenByServer(server, strangerWhoTrustsTheServer))
                .hasRootCauseInstanceOf(Exception.class)
                .satisfies(e -> assertThat(causes(e)).anyMatch(SSLException.class::isInstance));
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

    private static List<Throwable> causes(Throwable e) {
        return java.util.stream.Stream.iterate(e, t -> t != null, Throwable::getCause).toList();
    }

    private static String peerNameSeenByServer(TlsFiles server, TlsFiles client) throws Exception {
        try (var listening =
                (SSLServerSocket)
                        server.context()
                                .getServerSocketFactory()
                                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setNeedClientAuth(true);
            var seen = CompletableFuture.supplyAsync(() -> accept(listening));
            try (var socket =
                    (SSLSocket)
                            client.context()
                                    .getSocketFactory()
                                    .createSocket(
                                            InetAddress.getLoopbackAddress(),
                                            listening.getLocalPort())) {
                socket.startHandshake();
                return seen.get();
            }
        }
    }

    private static String accept(SSLServerSocket listening) {
        try (var socket = (SSLSocket) listening.accept()) {
            SSLSession session = socket.getSession();
            return session.getPeerPrincipal().getName();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
