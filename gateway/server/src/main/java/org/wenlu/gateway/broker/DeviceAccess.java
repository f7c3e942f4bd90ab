package org.wenlu.gateway.broker;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.identity.DeviceId;

/// Who may do what at the broker, asked anew for every packet: a device signs in under the name in
/// its certificate only, says what is its own to say and hears what is meant for it. A revoked
/// device is refused at its next packet.
final class DeviceAccess implements ActiveMQSecurityManager5 {
    static final String GATEWAY = "gateway";

    private final Predicate<DeviceId> admitted;

    private final BrokerRefusals refusals;

    DeviceAccess(Predicate<DeviceId> admitted, BrokerRefusals refusals) {
        this.admitted = admitted;
        this.refusals = refusals;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String domain) {
        if (connection == null) {
            return null;
        }
        Optional<String> name = certified(connection);
        if (name.isEmpty()) {
            refusals.withoutCertificate(connection.getRemoteAddress());
            return null;
        }
        return name.filter(it -> maySignIn(it, connection.getClientID()))
                .map(DeviceAccess::subject)
                .orElse(null);
    }

    private boolean maySignIn(String name, @Nullable String clientId) {
        if (!mayUse(name, clientId)) {
            refusals.foreignIdentity(name, String.valueOf(clientId));
            return false;
        }
        if (!isGateway(name) && !isAdmitted(name)) {
            refusals.notAdmitted(name);
            return false;
        }
        return true;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return name(subject).map(name -> mayDo(name, check, address)).orElse(false);
    }

    private boolean mayDo(String name, CheckType check, String address) {
        String plain = address.contains("::") ? address.split("::", 2)[0] : address;
        if (isGateway(name)) {
            return true;
        }
        if (!isAdmitted(name)) {
            refusals.notAdmitted(name);
            return false;
        }
        if (!AccessRules.allows(name, check, plain)) {
            refusals.notAllowed(name, plain);
            return false;
        }
        return true;
    }

    /// Whether who signed in under a client identity may still say and hear anything.
    boolean maySpeak(String clientId) {
        return isGateway(clientId) || clientId.startsWith(GATEWAY + "-") || isAdmitted(clientId);
    }

    private boolean isAdmitted(String name) {
        try {
            return admitted.test(new DeviceId(name));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean mayUse(String name, @Nullable String clientId) {
        return name.equals(clientId)
                || (isGateway(name) && clientId != null && clientId.startsWith(GATEWAY + "-"));
    }

    private static boolean isGateway(String name) {
        return name.equals(GATEWAY);
    }

    private static Optional<String> certified(RemotingConnection connection) {
        X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
        return chain == null || chain.length == 0 ? Optional.empty() : commonName(chain[0]);
    }

    static Optional<String> commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static Subject subject(String name) {
        var subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(name));
        return subject;
    }

    private static Optional<String> name(@Nullable Subject subject) {
        return subject == null
                ? Optional.empty()
                : subject.getPrincipals(UserPrincipal.class).stream()
                        .map(UserPrincipal::getName)
                        .findFirst();
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(
            String user, String password, Set<Role> roles, CheckType check) {
        return false;
    }

    /// The broker's addresses are topics with dots for slashes.
    static String address(String topic) {
        return topic.replace('/', '.');
    }

    static String root() {
        return address(Topics.ROOT) + ".";
    }
}
