package org.wenlu.gateway.broker;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.identity.DeviceId;

/// ActiveMQ Artemis in this process: MQTT 5 over TLS with client certificates, messages on disk,
/// queues bounded, nothing of the access rules cached.
public final class EmbeddedBroker implements Broker {
    private static final String ACCEPTOR = "mqtt";
    private static final int PACKET_BYTES = Limits.MESSAGE_BYTES + 16 * 1024;
    private static final int IN_FLIGHT = 256;
    private static final SimpleString NOWHERE = SimpleString.of("wenlu.nowhere");

    /// The broker's audit log has a line for every packet. Held here, or its level would be
    /// forgotten.
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private static final int PAGE_BYTES = 4 * 1024 * 1024;
    private static final long DISK_RESERVE_BYTES = 256L * 1024 * 1024;

    private final ActiveMQServer server;
    private final int port;
    private final DeviceAccess access;
    private final BrokerRefusals refusals;

    private EmbeddedBroker(
            ActiveMQServer server, int port, DeviceAccess access, BrokerRefusals refusals) {
        this.server = server;
        this.port = port;
        this.access = access;
        this.refusals = refusals;
    }

    /// Starts and returns when devices can connect.
    ///
    /// @param port 0 takes a free one
    /// @param queueMegabytes most that one queue holds, beyond which publishers are refused
    /// @param admitted whether a device is known and not revoked; asked for every packet, so quick
    /// @param meters counts what was refused, by cause, as `wenlu.broker.refused`
    /// @throws BrokerException when it does not start, for example because the port is taken
    public static EmbeddedBroker start(
            Path folder,
            String host,
            int port,
            int queueMegabytes,
            TlsFiles tls,
            Predicate<DeviceId> admitted,
            MeterRegistry meters) {
        AUDIT.setLevel(Level.WARNING);
        var refusals = new BrokerRefusals(meters);
        var access = new DeviceAccess(admitted, refusals);
        ActiveMQServer server = null;
        try {
            Files.createDirectories(folder);
            var configuration = configuration(folder, queueMegabytes);
            configuration.addAcceptorConfiguration(
                    acceptor(host, port, keyStore(folder, tls), tls));
            server = new ActiveMQServerImpl(configuration, access);
            server.start();
            server.getRemotingService()
                    .addIncomingInterceptor(new PacketLimit(PACKET_BYTES, refusals));
            return new EmbeddedBroker(server, actualPort(server, host, port), access, refusals);
        } catch (Exception e) {
            stop(server, e);
            throw new BrokerException(
                    "the broker does not start on %s port %d: %s"
                            .formatted(host, port, e.getMessage()),
                    e);
        }
    }

    private static void stop(@Nullable ActiveMQServer server, Exception reason) {
        try {
            if (server != null) {
                server.stop();
            }
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public URI address() {
        return URI.create("ssl://127.0.0.1:" + port);
    }

    @Override
    public boolean verifyName() {
        return false;
    }

    @Override
    public void dropRefused() {
        server.getRemotingService().getConnections().stream()
                .filter(it -> it.getClientID() != null && !access.maySpeak(it.getClientID()))
                .forEach(RemotingConnection::destroy);
    }

    @Override
    public void close() {
        refusals.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new BrokerException("the broker does not stop", e);
        }
    }

    private static ConfigurationImpl configuration(Path folder, int queueMegabytes) {
        var configuration = new ConfigurationImpl();
        configuration.setName("wenlu");
        configuration.setPersistenceEnabled(true);
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        configuration.setSecurityEnabled(true);
        configuration.setAuthenticationCacheSize(0);
        configuration.setAuthorizationCacheSize(0);
        configuration.setSecurityInvalidationInterval(0);
        configuration.setJMXManagementEnabled(false);
        configuration.setMinDiskFree(DISK_RESERVE_BYTES);
        configuration.addAddressSetting("#", queues(queueMegabytes));
        return configuration;
    }

    private static AddressSettings queues(int megabytes) {
        long bytes = megabytes * 1024L * 1024L;
        return new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setPageSizeBytes(PAGE_BYTES)
                .setMaxSizeBytes(Math.max(bytes / 4, PAGE_BYTES * 2L))
                .setPageLimitBytes(bytes)
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                .setMaxDeliveryAttempts(-1)
                .setAutoCreateQueues(true)
                .setAutoCreateAddresses(true)
                .setDeadLetterAddress(NOWHERE)
                .setExpiryAddress(NOWHERE)
                .setAutoCreateDeadLetterResources(false)
                .setAutoCreateExpiryResources(false);
    }

    private static TransportConfiguration acceptor(
            String host, int port, Path keyStore, TlsFiles tls) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("host", host);
        parameters.put("port", port);
        parameters.put("protocols", "MQTT");
        parameters.put("sslEnabled", true);
        parameters.put("needClientAuth", true);
        parameters.put("enabledProtocols", "TLSv1.3,TLSv1.2");
        parameters.put("keyStoreType", "PEMCFG");
        parameters.put("keyStorePath", keyStore.toString());
        parameters.put("trustStoreType", "PEMCA");
        parameters.put("trustStorePath", tls.authority().toAbsolutePath().toString());
        Map<String, Object> mqtt = new HashMap<>();
        mqtt.put("topicAliasMaximum", 0);
        mqtt.put("maximumPacketSize", PACKET_BYTES);
        mqtt.put("receiveMaximum", IN_FLIGHT);
        mqtt.put("defaultMaximumInFlightPublishMessages", IN_FLIGHT);
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(), parameters, ACCEPTOR, mqtt);
    }

    /// Artemis reads keys by a file that names them.
    private static Path keyStore(Path folder, TlsFiles tls) throws IOException {
        Path file = folder.resolve("tls.pemcfg");
        Files.writeString(
                file,
                "source.key=%s\nsource.cert=%s\n"
                        .formatted(tls.key().toAbsolutePath(), tls.certificate().toAbsolutePath()));
        return file.toAbsolutePath();
    }

    private static int actualPort(ActiveMQServer server, String host, int port) {
        var acceptor = (NettyAcceptor) server.getRemotingService().getAcceptor(ACCEPTOR);
        int actual = acceptor == null ? -1 : acceptor.getActualPort();
        if (actual <= 0) {
            throw new IllegalStateException(
                    "broker.port is '%d'; it must be a port that is free at %s (0 takes any)"
                            .formatted(port, host));
        }
        return actual;
    }
}
