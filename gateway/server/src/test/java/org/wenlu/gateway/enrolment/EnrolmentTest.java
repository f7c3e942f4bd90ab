package org.wenlu.gateway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.access.Sessions;
import org.wenlu.gateway.access.SignIn;
import org.wenlu.gateway.access.Users;
import org.wenlu.gateway.console.sample.SampleClock;
import org.wenlu.gateway.fleet.FleetRegistry;
import org.wenlu.gateway.rollout.Rollouts;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.provisioning.authority.Authority;
import org.wenlu.provisioning.authority.SigningRequest;
import tools.jackson.databind.JsonNode;

class EnrolmentTest {
    private static final PlaceId PLACE = new PlaceId("hall/1");
    private static final String FLEET =
            """
            districts:
              - id: luohu
                blocks:
                  - id: nanhu
                    names: {zh-Hans: 南湖街道, en: Nanhu}
                    servicePoints:
                      - id: hall
                        names: {zh-Hans: 大厅, en: Hall}
                        places: [{id: hall/1}]
            """;

    @TempDir Path folder;
    private final SampleClock clock =
            new SampleClock(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private Database database;
    private FleetRegistry fleet;
    private Enrolment enrolment;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder.resolve("gateway.db"));
        Path yaml = Files.writeString(folder.resolve("fleet.yaml"), FLEET);
        fleet = new FleetRegistry(yaml, database, clock);
        var issuing =
                Authority.in(folder.resolve("root"), clock).issuing(folder.resolve("issuing"));
        enrolment =
                new Enrolment(
                        database,
                        fleet,
                        issuing,
                        folder.resolve("root/authority.pem"),
                        Optional.empty(),
                        new Rollouts(database, folder.resolve("releases"), clock),
                        clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static SigningRequest device() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return SigningRequest.read(SigningRequest.write(generator.generateKeyPair()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String code() {
        return enrolment.claim(PLACE, "tech").code().grouped();
    }

    private static ClaimResult refused(ClaimResult.Cause cause) {
        return new ClaimResult.Refused(cause);
    }

    @Test
    void aDeviceGetsItsCertificateAndItsPlaceForACodeThatWasTypedCarelessly() {
        String typed = code().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');

        var result = (ClaimResult.Enrolled) enrolment.redeem(typed, device(), "a");

        assertThat(fleet.fleet().deviceAt(PLACE).orElseThrow().id()).isEqualTo(result.device());
        assertThat(result.certificate().chain()).contains("BEGIN CERTIFICATE");
        assertThat(result.certificate().until()).isAfter(clock.instant());
    }

    @Test
    @Tag("WENLU-CLAIM-001")
    void aCodeServesOneDeviceOnlyWhichMayAskAgainWhenTheAnswerWasLost() {
        String code = code();
        var device = device();
        var first = (ClaimResult.Enrolled) enrolment.redeem(code, device, "a");
        var again = (ClaimResult.Enrolled) enrolment.redeem(code, device, "a");

        assertThat(again.device()).isEqualTo(first.device());
        assertThat(enrolment.redeem(code, device(), "a"))
                .isEqualTo(refused(ClaimResult.Cause.USED));
        assertThat(fleet.audit()).hasSize(1);
    }

    @Test
    void aCodeWorksForADay() {
        String code = code();
        clock.advance(Duration.ofHours(24));

        assertThat(enrolment.redeem(code, device(), "a"))
                .isEqualTo(refused(ClaimResult.Cause.EXPIRED));
        assertThat(fleet.fleet().deviceAt(PLACE)).isEmpty();
    }

    @Test
    void aNewCodeMakesTheOldOneWorthless() {
        String old = code();
        code();

        assertThat(enrolment.redeem(old, device(), "a"))
                .isEqualTo(refused(ClaimResult.Cause.UNKNOWN));
    }

    @Test
    void replacingADeviceKeepsThePlaceAndRefusesTheOldDevice() {
        var old = (ClaimResult.Enrolled) enrolment.redeem(code(), device(), "a");
        var fresh = (ClaimResult.Enrolled) enrolment.redeem(code(), device(), "a");

        assertThat(fleet.fleet().admits(old.device())).isFalse();
        assertThat(fleet.fleet().admits(fresh.device())).isTrue();
        assertThat(fleet.history(PLACE)).hasSize(2);
    }

    @Test
    void aHundredThousandGuessesAreRefusedAndMostAreNotEvenLookedUp() {
        String right = code();
        var device = device();
        int heard = 0;
        for (int i = 0; i < 100_000; i++) {
            var result = enrolment.redeem(ClaimCode.random().text(), device, "source " + i % 1_000);
            assertThat(result).isNotInstanceOf(ClaimResult.Enrolled.class);
            heard += result instanceof ClaimResult.Refused ? 1 : 0;
        }

        assertThat(heard).isEqualTo(500);
        assertThat(fleet.fleet().deviceAt(PLACE)).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(enrolment.redeem(right, device, "technician"))
                .isInstanceOf(ClaimResult.Enrolled.class);
    }

    @Test
    @Tag("WENLU-CLAIM-002")
    void oneSourceIsSlowedDownBeforeTheOthersAre() {
        for (int i = 0; i < 20; i++) {
            assertThat(enrolment.redeem("wrong", device(), "guesser"))
                    .isEqualTo(refused(ClaimResult.Cause.UNKNOWN));
        }

        assertThat(enrolment.redeem(code(), device(), "guesser"))
                .isInstanceOf(ClaimResult.Throttled.class);
        assertThat(enrolment.redeem(code(), device(), "technician"))
                .isInstanceOf(ClaimResult.Enrolled.class);
    }

    @Test
    void findsEverySingleWrongLetterOfACode() {
        String code = ClaimCode.random().text();
        for (int i = 0; i < code.length(); i++) {
            char wrong = code.charAt(i) == 'X' ? 'Y' : 'X';
            assertThat(ClaimCode.parse(code.substring(0, i) + wrong + code.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(ClaimCode.parse(new ClaimCode(code).grouped())).contains(new ClaimCode(code));
    }

    @Test
    void theContractNamesEveryRouteAndNoOther() throws IOException {
        var sessions = new Sessions(clock);
        var signIn = new SignIn(new Users(List.of()), sessions);
        var routes =
                new EnrolmentRoutes(
                                enrolment,
                                new Guard(sessions, signIn, Optional.empty(), false, Proxies.NONE))
                        .routes().stream().map(it -> it.method() + " " + it.path()).toList();
        JsonNode paths =
                StrictYaml.read(Path.of("../../docs/contract/enrolment.yaml"), JsonNode.class)
                        .path("paths");
        var written =
                paths.properties().stream()
                        .flatMap(
                                path ->
                                        path.getValue().properties().stream()
                                                .map(it -> it.getKey().toUpperCase(Locale.ROOT))
                                                .map(method -> method + " " + path.getKey()))
                        .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void readsNoRequestOfAForeignKind() {
        assertThatThrownBy(() -> SigningRequest.read("hello"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningRequest.read("x".repeat(5_000)))
                .hasMessageContaining("too long");
    }
}
