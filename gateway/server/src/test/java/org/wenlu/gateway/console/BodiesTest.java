package org.wenlu.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.TestLog;
import org.wenlu.gateway.console.sample.SampleCity;

/// What strangers may send, and how much of it.
class BodiesTest {
    private static final int HUGE = 100_000_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir static Path folder;
    private static SampleCity city;
    private static Console console;

    @BeforeAll
    static void start() {
        city = new SampleCity(folder);
        console = Console.start(city.setup(0));
    }

    @AfterAll
    static void stop() {
        console.close();
        city.close();
    }

    private static Stream<String> posts() {
        return console.routes().stream()
                .filter(it -> it.method() != HandlerType.GET)
                .map(route -> route.path().replaceAll("\\{[a-z]+}", "1"));
    }

    /// The answer to a request whose body is never sent.
    private static String answer(String path, String... headers) throws IOException {
        return answer(path, new byte[0], headers);
    }

    private static String answer(String path, byte[] body, String... headers) throws IOException {
        return answer("POST", path, body, headers);
    }

    private static String answer(String method, String path, byte[] body, String... headers)
            throws IOException {
        try (var socket = new Socket("127.0.0.1", console.address().getPort())) {
            String head =
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n"
                            .formatted(method, path, String.join("\r\n", headers));
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            socket.setSoTimeout(5_000);
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return new String(status, StandardCharsets.US_ASCII).replace("HTTP/1.1 ", "");
        }
    }

    @Test
    void filesAreTakenNowhereAndNotEvenRead() throws Exception {
        for (String path : posts().toList()) {
            for (String type :
                    List.of(
                            "multipart/form-data; boundary=x",
                            "Multipart/Mixed; boundary=x",
                            FORM + "; multipart/form-data; boundary=x",
                            "text/plain",
                            "application/json")) {
                assertThat(answer(path, "Content-Type: " + type, "Content-Length: " + HUGE))
                        .as(path + " " + type)
                        .isEqualTo("415");
            }
            assertThat(answer(path, "Content-Length: " + HUGE)).as(path).isEqualTo("415");
        }
    }

    @Test
    void whoOnlyReadsBringsNothing() throws Exception {
        for (String path : List.of("/mine", "/sign-in", "/look/fonts.css", "/healthz")) {
            for (String length : List.of("Content-Length: 70", "Transfer-Encoding: chunked")) {
                assertThat(
                                answer(
                                        "GET",
                                        path,
                                        new byte[0],
                                        "Content-Type: multipart/form-data; boundary=x",
                                        length))
                        .as(path + " " + length)
                        .isEqualTo("413");
            }
        }
    }

    @Test
    void aFormThatIsTooLongIsNotRead() throws Exception {
        for (String path : posts().toList()) {
            assertThat(answer(path, "Content-Type: " + FORM, "Content-Length: 16385"))
                    .as(path)
                    .isEqualTo("413");
        }
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsIsReadToALimitAndLeavesNoTrace() throws Exception {
        try (var log = new TestLog("")) {
            byte[] field = ("code=" + "x".repeat(65_600)).getBytes(StandardCharsets.US_ASCII);
            byte[] chunk =
                    ("%x\r\n%s\r\n0\r\n\r\n")
                            .formatted(field.length, new String(field, StandardCharsets.US_ASCII))
                            .getBytes(StandardCharsets.US_ASCII);
            for (String path : List.of("/mine", "/mine/delete", "/sign-in", "/preferences")) {
                assertThat(
                                answer(
                                        path,
                                        chunk,
                                        "Content-Type: " + FORM,
                                        "Transfer-Encoding: chunked"))
                        .as(path)
                        .isEqualTo("413");
            }
            assertThat(log.lines("Exception")).isEmpty();
        }
    }

    @Test
    void aFormInUtf8IsTaken() throws Exception {
        for (String type :
                List.of(
                        FORM,
                        FORM + "; charset=UTF-8",
                        FORM.toUpperCase(Locale.ROOT) + ";charset=utf-8")) {
            assertThat(
                            answer(
                                    "/mine",
                                    "code=x".getBytes(StandardCharsets.US_ASCII),
                                    "Content-Type: " + type,
                                    "Content-Length: 6"))
                    .as(type)
                    .isEqualTo("403");
        }
    }
}
