package org.wenlu.simulator.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.gateway.settings.GatewaySettings;
import org.wenlu.kiosk.settings.KioskFile;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.settings.ServiceSettings;
import org.wenlu.simulator.manual.DocumentedYaml.Setting;

class ConfigurationTest {
    private static final Pattern RANGE = Pattern.compile("(\\d+) to (\\d+)( .*)?");

    @TempDir Path folder;

    @Test
    void theDocumentIsWhatTheProgramsSay() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/configuration.md")))
                .as("out of date: run ./wenlu configuration")
                .isEqualTo(Configuration.text());
    }

    @Test
    void everySettingIsDocumentedAndNoOther() {
        assertThat(keys(GatewaySettings.class, "defaults.yaml"))
                .containsExactlyInAnyOrderElementsOf(components("", GatewaySettings.class));
        assertThat(keys(KioskSettings.class, "kiosk.yaml"))
                .containsExactlyInAnyOrderElementsOf(components("", KioskFile.class));
        assertThat(keys(KioskSettings.class, "service.yaml"))
                .containsExactlyInAnyOrderElementsOf(components("", ServiceSettings.class));
    }

    static Stream<Setting> ranges() {
        return DocumentedYaml.read(GatewaySettings.class, "defaults.yaml").stream()
                .filter(it -> RANGE.matcher(it.range()).matches());
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void theGatewayHoldsTheRangesThatAreDocumented(Setting setting) throws IOException {
        Matcher range = RANGE.matcher(setting.range());
        assertThat(range.matches()).isTrue();
        long least = Long.parseLong(range.group(1));
        long most = Long.parseLong(range.group(2));

        read(setting, least);
        read(setting, most);
        for (long wrong : new long[] {least - 1, most + 1}) {
            assertThatThrownBy(() -> read(setting, wrong))
                    .hasMessageContaining("%s is '%d'".formatted(setting.key(), wrong))
                    .hasMessageContaining("%d to %d".formatted(least, most));
        }
    }

    private void read(Setting setting, long value) throws IOException {
        String[] path = setting.key().split("\\.");
        Path file =
                Files.writeString(
                        folder.resolve("gateway.yaml"),
                        "%s: {%s: %d}\n".formatted(path[0], path[1], value));
        GatewaySettings.read(file, Map.of());
    }

    private static List<String> keys(Class<?> beside, String resource) {
        return DocumentedYaml.read(beside, resource).stream().map(Setting::key).toList();
    }

    private static List<String> components(String group, Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(
                        it ->
                                isGroup(it)
                                        ? components(it.getName() + ".", it.getType()).stream()
                                        : Stream.of(group + it.getName()))
                .toList();
    }

    private static boolean isGroup(RecordComponent component) {
        Class<?> type = component.getType();
        return type.equals(TlsFiles.class) || type.getEnclosingClass() == GatewaySettings.class;
    }
}
