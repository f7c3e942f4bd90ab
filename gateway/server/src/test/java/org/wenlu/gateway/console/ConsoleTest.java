package org.wenlu.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.console.sample.SampleCity;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ConsoleTest {
    @TempDir static Path folder;

    private static final List<String> LOGGED = new CopyOnWriteArrayList<>();
    private static final Handler LISTENER = listener();
    private static SampleCity city;
    private static Console console;

    @BeforeAll
    static void start() {
        Logger.getLogger("").addHandler(LISTENER);
        city = new SampleCity(folder);
        city.live();
        console = Console.start(city.setup(0));
    }

    @AfterAll
    static void stop() {
        console.close();
        city.close();
        Logger.getLogger("").removeHandler(LISTENER);
    }

    @Test
    void everyRouteRefusesWhoHasNotSignedIn() throws Exception {
        var stranger = new Browser(console.address());
        for (Route route : console.routes()) {
            if (route.rule() instanceof Rule.OwnScope || route.rule() instanceof Rule.Within) {
                boolean reads = route.method() == HandlerType.GET;
                String path = filled(route.path());
                assertThat((reads ? stranger.get(path) : stranger.post(path, "")).statusCode())
                        .as(route.path())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void onlyTheseRoutesAreOpenToEverybody() {
        assertThat(
                        console.routes().stream()
                                .filter(it -> it.rule() instanceof Rule.Everybody)
                                .map(it -> it.method() + " " + it.path()))
                .containsExactlyInAnyOrder(
                        "GET /sign-in",
                        "POST /sign-in",
                        "POST /sign-out",
                        "POST /preferences",
                        "GET /look/{file}",
                        "GET /look/fonts/{file}",
                        "GET /console/{file}",
                        "GET /mine",
                        "POST /mine",
                        "POST /mine/delete",
                        "GET /healthz");
    }

    @Test
    void everyRouteOfAPlaceRefusesAScopeThatDoesNotCoverIt() throws Exception {
        var hall = new Browser(console.address()).signIn("hall");
        for (Route route : console.routes()) {
            if (route.rule() instanceof Rule.Within) {
                String elsewhere = filled(route.path()).replace("luohu-port-hall", "futian-port");
                boolean reads = route.method() == HandlerType.GET;
                var answer = reads ? hall.get(elsewhere) : hall.post(elsewhere, "");
                assertThat(answer.statusCode()).as(elsewhere).isEqualTo(403);
            }
        }
        assertThat(hall.get("/service-points/luohu-port-hall").statusCode()).isEqualTo(200);
    }

    @Test
    void theCityPageShowsAnOperatorOnlyTheirPart() throws Exception {
        String page = new Browser(console.address()).signIn("luohu").get("/").body();
        assertThat(page).contains("罗湖口岸服务大厅").doesNotContain("福田口岸服务点");
    }

    @Test
    void theMapDoesNotSayThatADistrictOutsideTheScopeHasNoServicePoint() throws Exception {
        var browser = new Browser(console.address()).signIn("luohu");
        browser.post("/preferences", "language=en");
        assertThat(browser.get("/").body())
                .containsPattern("Nanshan</b>.{0,90}>outside your scope<")
                .containsPattern("Guangming</b>.{0,90}>no service point yet<")
                .doesNotContain("href=\"/districts/nanshan\"");
    }

    @Test
    void refusesFormsWithoutTheirSecret() throws Exception {
        var browser = new Browser(console.address());
        browser.get("/sign-in");
        assertThat(browser.postRaw("/sign-in", "name=city&password=x&form=guess").statusCode())
                .isEqualTo(403);
    }

    @Test
    void slowsDownGuessing() throws Exception {
        var browser = new Browser(console.address());
        int status = 0;
        for (int i = 0; i < 6; i++) {
            status = browser.post("/sign-in", "name=nanhu&password=guess" + i).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void sessionCookiesCannotBeReadByScriptsNorSentFromElsewhere() throws Exception {
        var browser = new Browser(console.address());
        var answer = browser.post("/sign-in", "name=city&password=" + SampleCity.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(it -> it.startsWith("wenlu_session="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @Test
    void behindTlsTheCookiesTravelByTlsOnly() throws Exception {
        var secure = Console.start(city.setup(0).behind(true, Proxies.NONE));
        try {
            var answer = new Browser(secure.address()).get("/sign-in");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(it -> it.contains("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        } finally {
            secure.close();
        }
    }

    @Test
    void everyAnswerForbidsWhatABrowserNeedNotDo() throws Exception {
        var browser = new Browser(console.address());
        for (String path : List.of("/sign-in", "/", "/nothing", "/look/fonts.css", "/api/v1/now")) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'");
        }
    }

    @Test
    void pagesRunOnlyTheirOwnScripts() throws Exception {
        var answer = new Browser(console.address()).signIn("city").get("/");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain("style=\"").doesNotContain("onclick");
        assertThat(answer.body().split("<script").length - 1)
                .isEqualTo(answer.body().split("<script src=\"/").length - 1);
    }

    @Test
    void aVisitIsOnTheOpenPageWithinTwoSecondsOfItsCommit() throws Exception {
        var browser = new Browser(console.address()).signIn("city");
        List<String> lines = new CopyOnWriteArrayList<>();
        var request =
                HttpRequest.newBuilder(console.address().resolve("/live"))
                        .header("Accept", "text/event-stream")
                        .build();
        var answer = browser.client.send(request, HttpResponse.BodyHandlers.ofLines());
        Thread reading = Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
        await().atMost(Duration.ofSeconds(5)).until(() -> lines.contains("event: points"));
        lines.clear();
        city.journal()
                .write(
                        city.clock().instant(),
                        new Happening.VisitStarted(new VisitId(UUID.randomUUID()), "fr"));
        city.ledger().store(List.of(city.journal().news()));
        city.clock().advance(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(2)).until(() -> lines.contains("event: cards"));
        reading.interrupt();
    }

    @Test
    void everyFigureOnThePagesOpens() throws Exception {
        var browser = new Browser(console.address()).signIn("city");
        for (String page : List.of("/", "/districts/luohu", "/service-points/luohu-port-hall")) {
            var links = Pattern.compile("href=\"(/[^\"]*)\"").matcher(browser.get(page).body());
            var seen = new TreeSet<String>();
            while (links.find()) {
                seen.add(links.group(1));
            }
            assertThat(seen).anyMatch(it -> it.contains("/behind/"));
            for (String link : seen) {
                assertThat(browser.get(link).statusCode()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void aShareOpensToItsOwnRecordsAndSaysOfHowMany() throws Exception {
        var browser = new Browser(console.address()).signIn("city");
        browser.post("/preferences", "language=en");
        String page = browser.get("/service-points/luohu-port-hall").body();
        var link = Pattern.compile("href=\"([^\"]*detail=read)\"[^>]*>([0-9]+ %)").matcher(page);
        assertThat(link.find()).isTrue();
        String behind = browser.get(link.group(1)).body();
        assertThat(behind)
                .containsPattern("read a guide: [0-9]+ of [0-9]+ = " + link.group(2))
                .containsPattern("First record [0-9:]+, latest [0-9:]+")
                .doesNotContain("took a ticket");
    }

    @Test
    void aKioskThatIsAwayIsShownAsItLastReported() throws Exception {
        var browser = new Browser(console.address()).signIn("city");
        browser.post("/preferences", "language=en");
        assertThat(browser.get("/service-points/renmin-south/places/1").body())
                .contains("As it last reported at 14:01");
        assertThat(browser.get("/service-points/luohu-port-hall/places/1").body())
                .doesNotContain("As it last reported");
    }

    @Test
    void waitingAndCountersOfAPlaceThatIsAwayAreMarkedAsLastReported() throws Exception {
        var browser = new Browser(console.address()).signIn("city");
        browser.post("/preferences", "language=en");
        for (String page : List.of("/", "/districts/luohu", "/service-points/renmin-south")) {
            assertThat(browser.get(page).body())
                    .as(page)
                    .containsPattern("class=\"number last\">[0-9]+<span[^>]*>reported 14:01<");
        }
        assertThat(browser.get("/service-points/luohu-port-hall").body())
                .doesNotContain("number last");
    }

    @Test
    void allIsNotWellWhileAKioskHasNotBeenHeard() throws Exception {
        var browser = new Browser(console.address()).signIn("city");
        browser.post("/preferences", "language=en");
        assertThat(browser.get("/districts/yantian").body())
                .contains("1 kiosk has not been heard since the gateway started")
                .doesNotContain("All is well");
    }

    @Test
    void servicesAreCalledWhatTheFleetFileCallsThem() throws Exception {
        var browser = new Browser(console.address()).signIn("hall");
        browser.post("/preferences", "language=en");
        assertThat(browser.get("/service-points/luohu-port-hall").body())
                .contains("Income tax advice")
                .contains("Registration");
    }

    @Test
    void aRecordBehindAFigureIsShownAsItWasStored() throws Exception {
        var browser = new Browser(console.address()).signIn("hall");
        String list = browser.get("/service-points/luohu-port-hall/behind/tickets").body();
        var link = Pattern.compile("href=\"(/[^\"]*/records/[^\"]*)\"").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(browser.get(link.group(1)).body()).contains("ticket.issued");
    }

    @Test
    void aDayThatIsNoneIsRefusedAndTheErrorSaysWhatWouldBeRight() throws Exception {
        var browser = new Browser(console.address()).signIn("city");

        assertThat(browser.get("/service-points/luohu-port-hall/behind/visits?day=abc"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(404);
        assertThat(browser.get("/api/v1/service-points/luohu-port-hall/figures?day=abc").body())
                .contains("day must be a date such as 2026-11-22");
    }

    @Test
    void theContractNamesExactlyTheRoutesOfTheApi() throws IOException {
        Map<?, ?> contract =
                YAMLMapper.builder()
                        .build()
                        .readValue(
                                Files.readString(
                                        Path.of("../../docs/contract/openapi.yaml")
                                                .toAbsolutePath()),
                                Map.class);
        Set<String> routes =
                console.routes().stream()
                        .map(Route::path)
                        .filter(
                                it ->
                                        it.startsWith("/api/")
                                                || it.equals("/healthz")
                                                || it.equals("/metrics"))
                        .collect(Collectors.toSet());
        assertThat(((Map<?, ?>) contract.get("paths")).keySet()).isEqualTo(routes);
    }

    @Test
    void theApiSaysWhatThePageSays() throws Exception {
        var hall = new Browser(console.address()).signIn("hall");
        String figures =
                hall.get("/api/v1/service-points/luohu-port-hall/figures?day=" + SampleCity.DAY)
                        .body();
        assertThat(figures).contains("\"servicePoint\":\"luohu-port-hall\"").contains("\"tax\"");
        assertThat(hall.get("/api/v1/service-points/luohu-port-hall/figures?day=x").statusCode())
                .isEqualTo(400);
        assertThat(hall.get("/api/v1/now").body()).doesNotContain("futian-port");
    }

    @Test
    void metricsAreThereForThisMachine() throws Exception {
        assertThat(new Browser(console.address()).get("/metrics").body())
                .contains("wenlu_kiosks_online")
                .contains("jvm_memory");
    }

    @Test
    void allLanguagesHaveTheSameWords() {
        var messages = Messages.load(Words.class, Words.LANGUAGES);
        for (Language language : Words.LANGUAGES) {
            assertThat(messages.keys(language)).isEqualTo(messages.keys(Language.EN));
        }
    }

    @Test
    void nothingSecretIsLogged() throws Exception {
        var browser = new Browser(console.address()).signIn("city");
        browser.post("/sign-in", "name=city&password=hunter2-in-the-clear");
        browser.get("/");
        List<String> secrets =
                browser.cookies.getCookieStore().getCookies().stream()
                        .map(HttpCookie::getValue)
                        .filter(it -> it.length() > 20)
                        .toList();
        assertThat(secrets).isNotEmpty();
        assertThat(LOGGED)
                .isNotEmpty()
                .noneMatch(it -> it.contains("hunter2") || it.contains(SampleCity.PASSWORD))
                .noneMatch(it -> secrets.stream().anyMatch(it::contains));
    }

    private static String filled(String path) {
        return path.replace("{district}", "futian")
                .replace("{kind}", "suggestion")
                .replace("{point}", "luohu-port-hall")
                .replace("{place}", "1")
                .replace("{figure}", "visits")
                .replace("{journal}", UUID.randomUUID().toString())
                .replace("{seq}", "1");
    }

    private static Handler listener() {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                LOGGED.add(record.getMessage() + List.of(parameters(record)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static Object[] parameters(LogRecord record) {
        return record.getParameters() == null ? new Object[0] : record.getParameters();
    }

    @Test
    void onlyAnAdministratorTellsAKioskWhatToDoAndOnlyFromOurOwnPage() throws Exception {
        String kiosk = "/service-points/luohu-port-hall/places/1";
        var city = new Browser(console.address()).signIn("city");
        var luohu = new Browser(console.address()).signIn("luohu");

        assertThat(city.get(kiosk).body()).contains("order-restart");
        assertThat(luohu.get(kiosk).body()).doesNotContain("order-restart");
        assertThat(luohu.post(kiosk + "/commands", "kind=restart").statusCode()).isEqualTo(403);
        assertThat(city.postRaw(kiosk + "/commands", "kind=restart").statusCode()).isEqualTo(403);
        assertThat(city.post(kiosk + "/commands", "kind=dance").statusCode()).isEqualTo(400);
        assertThat(city.post(kiosk + "/commands", "kind=maintenance-on").statusCode())
                .isEqualTo(303);

        assertThat(city.get(kiosk, "Accept-Language", "en").body())
                .contains("<th scope=\"row\">Begin maintenance</th><td>sent</td><td>city</td>");
    }
}
