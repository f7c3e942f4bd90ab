package org.wenlu.kiosk.floor;

import io.javalin.config.JettyConfig;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Where the floor listens: HTTPS for the hall, and plain HTTP for this device alone.
final class Connectors {
    private static final String LOOPBACK = "127.0.0.1";

    private final FloorSetup setup;
    private Optional<ServerConnector> secure = Optional.empty();
    private Optional<ServerConnector> plain = Optional.empty();

    Connectors(FloorSetup setup) {
        this.setup = setup;
    }

    void addTo(JettyConfig jetty) {
        jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        setup.secure().ifPresent(wanted -> jetty.addConnector((s, h) -> secure(s, h, wanted)));
        setup.plainPort().ifPresent(port -> jetty.addConnector((s, h) -> plain(s, h, port)));
    }

    OptionalInt securePort() {
        return secure.map(connector -> OptionalInt.of(connector.getLocalPort()))
                .orElse(OptionalInt.empty());
    }

    OptionalInt plainPort() {
        return plain.map(connector -> OptionalInt.of(connector.getLocalPort()))
                .orElse(OptionalInt.empty());
    }

    private ServerConnector secure(
            Server server, HttpConfiguration http, FloorSetup.Secure wanted) {
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(wanted.certificate().store());
        tls.setKeyStorePassword(wanted.certificate().password());
        var https = new HttpConfiguration(http);
        // The service point is called by its address as well as by its name.
        https.addCustomizer(new SecureRequestCustomizer(false));
        var connector =
                new ServerConnector(
                        server,
                        new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                        new HttpConnectionFactory(https));
        connector.setHost(wanted.host());
        connector.setPort(wanted.port());
        secure = Optional.of(connector);
        return connector;
    }

    private ServerConnector plain(Server server, HttpConfiguration http, int port) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        plain = Optional.of(connector);
        return connector;
    }
}
