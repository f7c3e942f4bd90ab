package org.wenlu.gateway.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.enrolment.FirstSettings;
import org.wenlu.protocol.letter.OpeningKey;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.provisioning.authority.IssuingKey;
import org.wenlu.provisioning.authority.KeyFiles;

/// Everything that the gateway is told at its start. `defaults.yaml` beside this class says what
/// each setting means, its unit and its default; an environment variable such as
/// `WENLU_GATEWAY_BROKER_PORT` overrides the file.
///
/// @param name of this gateway at the broker
/// @param data folder of database and broker
/// @param fleet file of districts, places and devices
/// @param users file of the people who may sign in
public record GatewaySettings(
        Path data,
        String name,
        BrokerSettings broker,
        TlsFiles tls,
        Http http,
        Receipts receipts,
        Letters letters,
        EnrolmentSettings enrolment,
        Path fleet,
        Path users,
        PresenceSettings presence) {
    private static final int LARGEST_PORT = 65_535;

    public GatewaySettings {
        if (!name.matches("gateway(-[A-Za-z0-9-]{1,40})?")) {
            throw wrong("name", name, "'gateway', or 'gateway-' and letters, digits and hyphens");
        }
    }

    /// Reads a file, over it the environment, below it the defaults. Relative paths begin at the
    /// file's folder.
    ///
    /// @throws org.wenlu.firmware.yaml.YamlException when a setting is wrong: names it, its value
    ///   and what would be right
    public static GatewaySettings read(Path file, Map<String, String> environment) {
        return SettingsFile.read(file, environment).beside(file.toAbsolutePath());
    }

    private GatewaySettings beside(Path file) {
        return new GatewaySettings(
                file.resolveSibling(data),
                name,
                broker,
                new TlsFiles(
                        file.resolveSibling(tls.certificate()),
                        file.resolveSibling(tls.key()),
                        file.resolveSibling(tls.authority())),
                http,
                new Receipts(file.resolveSibling(receipts.key()), receipts.name()),
                letters.beside(file),
                enrolment.beside(file),
                file.resolveSibling(fleet),
                file.resolveSibling(users),
                presence);
    }

    /// @param external a broker elsewhere; when it is there, none is started in this process
    public record BrokerSettings(
            String host, int port, int queueMegabytes, Optional<URI> external) {
        public BrokerSettings {
            requirePort("broker.port", port);
            if (queueMegabytes < 16 || queueMegabytes > 65_536) {
                throw wrong("broker.queueMegabytes", queueMegabytes, "16 to 65536 megabytes");
            }
            if (external.isPresent() && !"ssl".equals(external.get().getScheme())) {
                throw wrong("broker.external", external.get(), "a URI such as ssl://host:8883");
            }
        }
    }

    /// @param secure true when browsers come by TLS, through a proxy before the gateway
    /// @param trustedProxies whose word is believed about where a request comes from
    /// @param scrapeToken lets other machines read `/metrics`
    public record Http(
            String host,
            int port,
            boolean secure,
            Optional<Proxies> trustedProxies,
            Optional<Secret> scrapeToken) {
        private static final int TOKEN_LETTERS = 16;

        public Http {
            requirePort("http.port", port);
            if (scrapeToken.filter(it -> it.text().length() < TOKEN_LETTERS).isPresent()) {
                throw wrong(
                        "http.scrapeToken",
                        scrapeToken.get(),
                        "at least %d letters long".formatted(TOKEN_LETTERS));
            }
        }
    }

    /// @param key file of the private key
    /// @param name under which kiosks know its public half
    public record Receipts(Path key, String name) {
        public Receipts {
            if (!name.startsWith("ed25519:") || name.length() == "ed25519:".length()) {
                throw wrong("receipts.name", name, "'ed25519:' and a name");
            }
        }

        /// @throws org.wenlu.firmware.tls.KeyFileException when the file is no such key
        public SigningKey signingKey() {
            return new SigningKey(name, Pem.privateKey(key, "Ed25519"));
        }
    }

    /// @param key file of the private key that opens letters; without it none are taken
    /// @param name under which kiosks know its public half
    /// @param keepDays after which a letter is deleted at the latest
    public record Letters(Optional<Path> key, String name, int keepDays) {
        public Letters {
            if (!name.startsWith("hpke-x25519-sha256-aes256gcm:")) {
                throw wrong("letters.name", name, "'hpke-x25519-sha256-aes256gcm:' and a name");
            }
            if (keepDays < 1 || keepDays > 1_000) {
                throw wrong("letters.keepDays", keepDays, "1 to 1000 days");
            }
        }

        private Letters beside(Path file) {
            return new Letters(key.map(file::resolveSibling), name, keepDays);
        }

        /// @throws org.wenlu.firmware.tls.KeyFileException when the file is no such key
        public Optional<OpeningKey> openingKey() {
            return key.map(it -> new OpeningKey(name, Pem.privateKey(it, "X25519")));
        }
    }

    /// @param certificate of the issuing key, PEM
    /// @param key file of the private issuing key; without it no device is enrolled here
    /// @param settings what new devices are told at first; without it their settings are made
    ///   elsewhere
    /// @param releases folder with signed releases and their packages
    /// @param releaseKey public half of the key that signs releases, which is not here
    public record EnrolmentSettings(
            Path certificate,
            Optional<Path> key,
            Optional<Path> settings,
            Path settingsKey,
            String settingsName,
            Path releases,
            Optional<Path> releaseKey) {
        public EnrolmentSettings {
            if (!settingsName.startsWith("ed25519:")) {
                throw wrong("enrolment.settingsName", settingsName, "'ed25519:' and a name");
            }
        }

        private EnrolmentSettings beside(Path file) {
            return new EnrolmentSettings(
                    file.resolveSibling(certificate),
                    key.map(file::resolveSibling),
                    settings.map(file::resolveSibling),
                    file.resolveSibling(settingsKey),
                    settingsName,
                    file.resolveSibling(releases),
                    releaseKey.map(file::resolveSibling));
        }

        /// @throws org.wenlu.firmware.tls.KeyFileException when a file cannot be used
        public Optional<IssuingKey> issuingKey(InstantSource time) {
            return key.map(it -> IssuingKey.in(certificate, it, time));
        }
    }

    /// What new devices are told at first, and whose word they believe.
    ///
    /// @throws IllegalArgumentException when a file cannot be used
    public Optional<FirstSettings> firstSettings(InstantSource time) {
        return enrolment.settings().map(it -> firstSettings(it, time));
    }

    private FirstSettings firstSettings(Path file, InstantSource time) {
        String name = enrolment.settingsName();
        var key = new SigningKey(name, Pem.privateKey(enrolment.settingsKey(), "Ed25519"));
        var trusted = new HashMap<String, String>();
        trusted.put(name, KeyFiles.publicHalf(enrolment.settingsKey()));
        trusted.put(receipts.name(), KeyFiles.publicHalf(receipts.key()));
        Optional<String> releases =
                enrolment.releaseKey().map(it -> Pem.encode("PUBLIC KEY", Pem.publicKey(it)));
        return new FirstSettings(file, key, trusted, releases, time);
    }

    public record PresenceSettings(int staleSeconds, int offlineSeconds) {
        public PresenceSettings {
            if (staleSeconds < 1) {
                throw wrong("presence.staleSeconds", staleSeconds, "at least 1 second");
            }
            if (offlineSeconds <= staleSeconds) {
                throw wrong(
                        "presence.offlineSeconds",
                        offlineSeconds,
                        "more than presence.staleSeconds, " + staleSeconds);
            }
        }

        public Duration stale() {
            return Duration.ofSeconds(staleSeconds);
        }

        public Duration offline() {
            return Duration.ofSeconds(offlineSeconds);
        }
    }

    private static void requirePort(String setting, int port) {
        if (port < 0 || port > LARGEST_PORT) {
            throw wrong(setting, port, "0 to " + LARGEST_PORT);
        }
    }

    private static IllegalArgumentException wrong(String setting, Object value, String right) {
        return new IllegalArgumentException(
                "%s is '%s'; it must be %s".formatted(setting, value, right));
    }
}
