package org.wenlu.kiosk.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.Json;
import tools.jackson.core.JacksonException;

/// Where the other kiosks of the service point knock. Only a certificate of the authority for one
/// of their devices is let in; what a kiosk asks must be asked in its own name.
public final class PeerServer implements AutoCloseable {
    static final String ASK = "/peers/v1/ask";
    static final String FEED = "/peers/v1/feed";
    static final String STANDING = "/peers/v1/standing";
    static final int OK = 200;

    private static final Logger LOG = LoggerFactory.getLogger(PeerServer.class);
    private static final int LONGEST_BODY = 64 * 1024;

    private final List<Peer> others;
    private final Terms terms;
    private final Optional<HostSide> host;
    private final HttpsServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /// What a follower wants to know.
    record Wanted(Standing standing, String run, long version) {}

    private record Answer(int status, Optional<Object> body) {
        static Answer of(Object body) {
            return new Answer(OK, Optional.of(body));
        }

        static Answer refused(int status) {
            return new Answer(status, Optional.empty());
        }
    }

    private PeerServer(
            HttpsServer server, List<Peer> others, Terms terms, Optional<HostSide> host) {
        this.server = server;
        this.others = List.copyOf(others);
        this.terms = terms;
        this.host = host;
    }

    /// Starts to listen.
    ///
    /// @param tls with a server's certificate, and the authority that other kiosks are known by
    /// @param host what the host does for them, when this kiosk is host
    /// @throws UncheckedIOException when the port is taken
    public static PeerServer start(
            InetSocketAddress address,
            SSLContext tls,
            List<Peer> others,
            Terms terms,
            Optional<HostSide> host) {
        try {
            HttpsServer https = HttpsServer.create(address, 0);
            https.setHttpsConfigurator(certificateNeeded(tls));
            var server = new PeerServer(https, others, terms, host);
            https.createContext("/", server::answer);
            https.setExecutor(server.executor);
            https.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("other kiosks cannot be served at " + address, e);
        }
    }

    private static HttpsConfigurator certificateNeeded(SSLContext tls) {
        return new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        };
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = judged(exchange);
            byte[] body =
                    answer.body()
                            .map(it -> Json.mapper().writeValueAsBytes(it))
                            .orElse(new byte[0]);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException e) {
            LOG.error("another kiosk could not be answered", e);
        }
    }

    private Answer judged(HttpExchange exchange) throws IOException {
        Optional<Peer> peer = caller((HttpsExchange) exchange);
        if (peer.isEmpty()) {
            return Answer.refused(403);
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return Answer.refused(413);
        }
        try {
            return answered(exchange.getRequestURI().getPath(), body, peer.get());
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("{} asked what is not understood: {}", peer.get().place(), e.getMessage());
            return Answer.refused(400);
        }
    }

    private Answer answered(String path, byte[] body, Peer peer) {
        return switch (path) {
            case STANDING -> {
                terms.hear(Json.mapper().readValue(body, Standing.class));
                yield Answer.of(terms.current());
            }
            case ASK -> asked(Json.mapper().readValue(body, Asked.class), peer);
            case FEED -> {
                var wanted = Json.mapper().readValue(body, Wanted.class);
                yield host.map(
                                it ->
                                        Answer.of(
                                                it.feed(
                                                        wanted.standing(),
                                                        wanted.run(),
                                                        wanted.version())))
                        .orElseGet(() -> Answer.refused(409));
            }
            default -> Answer.refused(404);
        };
    }

    private Answer asked(Asked asked, Peer peer) {
        if (!asked.place().equals(peer.place())) {
            return Answer.refused(403);
        }
        return Answer.of(
                host.map(it -> it.take(asked).join())
                        .orElseGet(() -> Told.without(terms.current(), Told.Result.NOT_HOST)));
    }

    private Optional<Peer> caller(HttpsExchange exchange) {
        try {
            var certificate = (X509Certificate) exchange.getSSLSession().getPeerCertificates()[0];
            String name = certificate.getSubjectX500Principal().getName();
            return others.stream().filter(it -> name.equals("CN=" + it.device())).findFirst();
        } catch (SSLPeerUnverifiedException e) {
            LOG.debug("a caller without a certificate", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
