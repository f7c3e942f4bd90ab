package org.wenlu.kiosk.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.PlaceId;
import tools.jackson.core.JacksonException;

/// The line to the other kiosks over HTTPS, with this device's certificate. Safe for use by several
/// threads.
public final class HttpsLine implements HostLine, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpsLine.class);

    private final List<Peer> others;
    private final HttpClient client;

    /// @param others every other kiosk of the service point
    public HttpsLine(List<Peer> others, SSLContext tls) {
        this.others = List.copyOf(others);
        this.client =
                HttpClient.newBuilder()
                        .sslContext(tls)
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build();
    }

    @Override
    public Optional<Told> ask(Asked asked, Duration within) {
        return at(asked.standing().host())
                .flatMap(peer -> post(peer, PeerServer.ASK, asked, Told.class, within));
    }

    @Override
    public Optional<Feed> feed(Standing standing, String run, long version, Duration within) {
        var wanted = new PeerServer.Wanted(standing, run, version);
        return at(standing.host())
                .flatMap(peer -> post(peer, PeerServer.FEED, wanted, Feed.class, within));
    }

    @Override
    public List<Standing> standings(Standing known, Duration within) {
        return others.stream()
                .map(
                        peer ->
                                CompletableFuture.supplyAsync(
                                        () ->
                                                post(
                                                        peer,
                                                        PeerServer.STANDING,
                                                        known,
                                                        Standing.class,
                                                        within)))
                .toList()
                .stream()
                .flatMap(it -> it.join().stream())
                .toList();
    }

    private Optional<Peer> at(PlaceId place) {
        return others.stream().filter(it -> it.place().equals(place)).findFirst();
    }

    /// The bound holds for the whole exchange, the body of the answer included.
    private <T> Optional<T> post(
            Peer peer, String path, Object body, Class<T> type, Duration within) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(peer.address() + path))
                        .timeout(within)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.mapper().writeValueAsBytes(body)))
                        .build();
        var exchange = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return read(peer, exchange.get(within.toMillis(), TimeUnit.MILLISECONDS), type);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            exchange.cancel(true);
            LOG.debug("{} did not answer: {}", peer.place(), e.toString());
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(Peer peer, HttpResponse<byte[]> response, Class<T> type) {
        if (response.statusCode() != PeerServer.OK) {
            LOG.debug("{} answered with {}", peer.place(), response.statusCode());
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().readValue(response.body(), type));
        } catch (JacksonException e) {
            LOG.warn("{} answered what is not understood: {}", peer.place(), e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
    }
}
