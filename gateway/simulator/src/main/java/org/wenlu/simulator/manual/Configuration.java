package org.wenlu.simulator.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wenlu.gateway.settings.GatewaySettings;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.simulator.manual.DocumentedYaml.Setting;

/// `./wenlu configuration`: writes `docs/configuration.md` from what the programs know of their
/// settings.
public final class Configuration {
    private static final String BEGINNING =
            """
            # Settings

            Written by `./wenlu configuration` from the programs themselves; a test fails when this page is out of date.
            A wrong setting stops the start with its name, its value and what would be right.

            """;
    private static final String GATEWAY =
            """
            ## The gateway's file
            `./wenlu gateway --settings FILE`. Settings that are not in the file have their defaults; an environment
            variable overrides both. Relative paths begin at the file's folder.

            """;
    private static final String KIOSK =
            """
            ## The kiosk's own file
            `./wenlu kiosk --settings FILE`: what only this device knows. Relative paths begin at the file's folder.

            """;
    private static final String SERVICE =
            """
            ## The kiosk's signed settings
            The district writes and signs them for a device; the kiosk takes them only with a signature that it trusts and
            never goes back to an older version. The last good ones stay in use.

            """;

    private Configuration() {}

    /// @param arguments the project's folder
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments.length > 0 ? arguments[0] : ".");
        Files.writeString(project.resolve("docs/configuration.md"), text());
    }

    static String text() {
        return BEGINNING
                + GATEWAY
                + gateway(DocumentedYaml.read(GatewaySettings.class, "defaults.yaml"))
                + "\n"
                + KIOSK
                + kiosk(DocumentedYaml.read(KioskSettings.class, "kiosk.yaml"))
                + "\n"
                + SERVICE
                + kiosk(DocumentedYaml.read(KioskSettings.class, "service.yaml"));
    }

    private static String gateway(List<Setting> settings) {
        var table = new StringBuilder();
        row(table, "setting", "meaning", "unit and range", "default", "variable");
        row(table, "---", "---", "---", "---", "---");
        for (Setting it : settings) {
            row(
                    table,
                    code(it.key()),
                    it.meaning(),
                    it.range(),
                    standard(it),
                    code(variable(it.key())));
        }
        return table.toString();
    }

    private static String kiosk(List<Setting> settings) {
        var table = new StringBuilder();
        row(table, "setting", "meaning", "unit and range", "default");
        row(table, "---", "---", "---", "---");
        settings.forEach(it -> row(table, code(it.key()), it.meaning(), it.range(), standard(it)));
        return table.toString();
    }

    private static String standard(Setting setting) {
        if (setting.must()) {
            return "must be set, such as " + code(setting.value());
        }
        return setting.value().equals("null") ? "none" : code(setting.value());
    }

    private static String variable(String key) {
        return "WENLU_GATEWAY_"
                + key.replaceAll("([a-z])([A-Z])", "$1_$2")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
