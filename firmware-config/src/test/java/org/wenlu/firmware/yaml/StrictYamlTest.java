package org.wenlu.firmware.yaml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTest {
    record Printer(String host, int port) {}

    record Settings(Path data, boolean mirror, List<String> languages, Printer printer) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data: [a, b]         | setting data: this must be a path, written as text",
                "mirror: perhaps      | setting mirror: this must be true or false, not perhaps",
                "languages: en        | setting languages: this must be a list",
                "printer: 9100        | setting printer: this must be a group of settings",
                "printer: {port: big} | setting printer.port: this must be a whole number, not big"
            })
    void aValueOfTheWrongKindIsToldInWordsOfTheFile(String line, String told) {
        assertThatThrownBy(
                        () ->
                                StrictYaml.parse(
                                        "kiosk.yaml",
                                        line.getBytes(StandardCharsets.UTF_8),
                                        Settings.class))
                .isInstanceOf(YamlException.class)
                .hasMessage("kiosk.yaml, line 1, " + told);
    }
}
