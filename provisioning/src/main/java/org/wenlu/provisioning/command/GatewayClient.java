package org.wenlu.provisioning.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.wenlu.protocol.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks a gateway over HTTP. Outside this machine by TLS only, because passwords and codes travel.
final class GatewayClient {
    private static final String ROOT = "/api/v1/enrolment/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WHOLE = 200;
    private static final int REFUSED = 400;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI gateway;
    private final Optional<String> authorization;

    private GatewayClient(URI gateway, Optional<String> authorization) {
        boolean here =
                "127.0.0.1".equals(gateway.getHost()) || "localhost".equals(gateway.getHost());
        if (!"https".equals(gateway.getScheme()) && !("http".equals(gateway.getScheme()) && here)) {
            throw new IllegalArgumentException(
                    "the gateway's address must begin with https:// (http:// only on this machine),"
                            + " not "
                            + gateway);
        }
        this.gateway = gateway;
        this.authorization = authorization;
    }

    static GatewayClient device(URI gateway) {
        return new GatewayClient(gateway, Optional.empty());
    }

    static GatewayClient technician(URI gateway, String user, String password) {
        String both = user + ":" + password;
        return new GatewayClient(
                gateway,
                Optional.of(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(both.getBytes(StandardCharsets.UTF_8))));
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /// @throws Refusal when the gateway says no or is not reached
    JsonNode post(String path, Object body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.mapper().writeValueAsBytes(body)))
                        .build());
    }

    /// The package of a release from a byte on.
    InputStream fetch(String sha256, long offset) throws IOException {
        var request =
                request("packages/" + sha256).header("Range", "bytes=" + offset + "-").build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            InputStream body = answer.body();
            if (answer.statusCode() >= REFUSED) {
                body.close();
                throw new IOException("the gateway answered " + answer.statusCode());
            }
            if (answer.statusCode() == WHOLE) {
                body.skipNBytes(offset);
            }
            return body;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder =
                HttpRequest.newBuilder(gateway.resolve(ROOT + path))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json");
        authorization.ifPresent(it -> builder.header("Authorization", it));
        return builder;
    }

    private JsonNode send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= REFUSED) {
                throw Refusal.of(answer.statusCode(), said(answer.body()));
            }
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new Refusal(ExitCode.UNREACHABLE, gateway + " is not reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ExitCode.UNREACHABLE, "interrupted", e);
        }
    }

    private static String said(byte[] body) {
        try {
            JsonNode error = Json.mapper().readTree(body).path("error");
            return error.isString() ? error.asString() : new String(body, StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
