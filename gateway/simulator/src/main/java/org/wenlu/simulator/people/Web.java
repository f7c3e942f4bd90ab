package org.wenlu.simulator.people;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wenlu.protocol.Json;
import org.wenlu.simulator.world.SignIns.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// JSON over HTTP with cookies, as a browser would send it.
public final class Web implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String base;
    private final String authorization;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    private Web(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Web open(String base) {
        return new Web(base, "");
    }

    /// With name and secret in each request (HTTP Basic).
    public static Web as(String base, Person person) {
        String pair = person.name() + ":" + person.secret();
        return new Web(
                base,
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /// @param status HTTP status
    /// @param body a missing node when there is none
    public record Response(int status, JsonNode body) {
        public boolean ok() {
            return status / 100 == 2 || status == 303;
        }
    }

    /// @throws IOException when there is no answer
    public Response get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    public Response post(String path, Object body) throws IOException {
        var bytes = HttpRequest.BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body));
        return send(request(path).header("Content-Type", "application/json").POST(bytes).build());
    }

    /// Sends a form as a page does: the page's own token goes with it.
    ///
    /// @param page path of the page that holds the form
    public Response submit(String page, String path, Map<String, String> fields)
            throws IOException {
        Matcher token = TOKEN.matcher(text(page));
        if (!token.find()) {
            throw new IOException(page + " holds no form");
        }
        var all = new LinkedHashMap<>(fields);
        all.put("form", token.group(1));
        String body =
                all.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private String text(String path) throws IOException {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        return authorization.isEmpty() ? builder : builder.header("Authorization", authorization);
    }

    private Response send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Response(response.statusCode(), body(response));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) {
        boolean json =
                response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/json"))
                        .isPresent();
        return json ? Json.mapper().readTree(response.body()) : MissingNode.getInstance();
    }

    @Override
    public void close() {
        client.close();
    }
}
