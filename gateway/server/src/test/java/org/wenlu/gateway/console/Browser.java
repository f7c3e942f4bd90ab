package org.wenlu.gateway.console;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.wenlu.gateway.console.sample.SampleCity;

/// A visitor of the console over real HTTP, with cookies, without following redirects.
final class Browser {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final URI console;
    final CookieManager cookies = new CookieManager();
    final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(URI console) {
        this.console = console;
    }

    Browser signIn(String name) throws Exception {
        var answer = post("/sign-in", "name=" + name + "&password=" + encoded(SampleCity.PASSWORD));
        if (answer.statusCode() != 303) {
            throw new AssertionError("sign-in answered " + answer.statusCode());
        }
        return this;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(console.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String fields) throws Exception {
        var form = FORM.matcher(get("/sign-in").body());
        if (!form.find()) {
            throw new AssertionError("no form on the page");
        }
        return postRaw(path, fields + "&form=" + encoded(form.group(1)));
    }

    HttpResponse<String> postRaw(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(console.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
