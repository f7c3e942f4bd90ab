package org.wenlu.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BreakableProxyTest {
    private final AtomicLong echoed = new AtomicLong();
    private ServerSocket echo;
    private BreakableProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = BreakableProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Thread.ofVirtual().start(() -> echo(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void echo(Socket socket) {
        try (socket) {
            byte[] buffer = new byte[4096];
            InputStream in = socket.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                echoed.addAndGet(n);
                socket.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            return;
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(300);
        return socket;
    }

    private static byte[] answer(Socket socket, int bytes) throws IOException {
        socket.getOutputStream().write(new byte[bytes]);
        return socket.getInputStream().readNBytes(bytes);
    }

    @Test
    void passesBytesBothWays() throws IOException {
        try (Socket socket = connected()) {
            assertThat(answer(socket, 5000)).hasSize(5000);
        }
    }

    @Test
    void resetsAndRefusesWhileCutAndPassesAgainWhenHealed() throws IOException {
        try (Socket socket = connected()) {
            answer(socket, 1);
            proxy.cut();
            assertThatThrownBy(() -> endOf(socket)).isInstanceOf(IOException.class);
        }
        try (Socket refused = connected()) {
            assertThatThrownBy(() -> endOf(refused)).isInstanceOf(IOException.class);
        }
        proxy.heal();
        try (Socket socket = connected()) {
            assertThat(answer(socket, 10)).hasSize(10);
        }
        assertThat(proxy.accepted()).isEqualTo(3);
    }

    private static void endOf(Socket socket) throws IOException {
        socket.getOutputStream().write(1);
        if (socket.getInputStream().read() < 0) {
            throw new IOException("ended");
        }
    }

    @Test
    void keepsConnectionsOpenButSilentUntilHealed() throws IOException {
        try (Socket socket = connected()) {
            answer(socket, 1);
            proxy.silence();
            assertThatThrownBy(() -> answer(socket, 3)).isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            assertThat(socket.getInputStream().readNBytes(3)).hasSize(3);
        }
    }

    @Test
    void keepsAnswersBackWhileWhatIsAskedArrives() throws Exception {
        try (Socket socket = connected()) {
            answer(socket, 1);
            proxy.keepAnswersBack();
            assertThatThrownBy(() -> answer(socket, 3)).isInstanceOf(SocketTimeoutException.class);
            await().until(() -> echoed.get() == 4);
            proxy.heal();
            assertThat(socket.getInputStream().readNBytes(3)).hasSize(3);
        }
    }

    @Test
    void losesAnswersThatItKeptBackWhenItIsCut() throws IOException {
        try (Socket socket = connected()) {
            answer(socket, 1);
            proxy.keepAnswersBack();
            assertThatThrownBy(() -> answer(socket, 3)).isInstanceOf(SocketTimeoutException.class);
            proxy.cut();
            assertThatThrownBy(() -> endOf(socket)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void cutsInTheMiddleAfterAsManyBytesAsAsked() throws IOException {
        try (Socket socket = connected()) {
            proxy.cutAfter(100);
            assertThatThrownBy(
                            () -> {
                                if (answer(socket, 5000).length < 5000) {
                                    throw new IOException("ended");
                                }
                            })
                    .isInstanceOf(IOException.class);
        }
    }
}
