package org.wenlu.firmware.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// A party's key and certificate, as the link to them leads now: a handshake after they were
/// renewed uses the new pair, one that has begun stays with its own. When the new pair cannot be
/// read, the last good one stays in use.
final class FollowedKeys extends X509ExtendedKeyManager {
    private final TlsFiles files;
    private final Map<String, X509ExtendedKeyManager> pairs = new ConcurrentHashMap<>();
    private volatile String current;

    FollowedKeys(TlsFiles files) throws GeneralSecurityException {
        this.files = files;
        this.current = place();
        pairs.put(current, load());
    }

    private String place() {
        try {
            return files.certificate().toRealPath().toString();
        } catch (IOException e) {
            throw new KeyFileException(files.certificate() + " cannot be read", e);
        }
    }

    private X509ExtendedKeyManager load() throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(files.keyStore(), TlsFiles.keyStorePassword());
        return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
    }

    /// The link may be changed while the pair is read; then the next handshake reads it.
    private void follow() {
        try {
            String now = place();
            if (!now.equals(current)) {
                X509ExtendedKeyManager pair = load();
                if (place().equals(now)) {
                    pairs.put(now, pair);
                    current = now;
                }
            }
        } catch (KeyFileException | GeneralSecurityException e) {
            System.getLogger(FollowedKeys.class.getName())
                    .log(System.Logger.Level.WARNING, "the key in use stays: {0}", e.getMessage());
        }
    }

    private @Nullable String choose(Function<X509ExtendedKeyManager, @Nullable String> choice) {
        follow();
        String pair = current;
        X509ExtendedKeyManager keys = pairs.get(pair);
        String alias = keys == null ? null : choice.apply(keys);
        return alias == null ? null : alias + "@" + pair;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return choose(it -> it.chooseClientAlias(types, issuers, socket));
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return choose(it -> it.chooseEngineClientAlias(types, issuers, engine));
    }

    @Override
    public @Nullable String chooseServerAlias(
            String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return choose(it -> it.chooseServerAlias(type, issuers, socket));
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String type, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return choose(it -> it.chooseEngineServerAlias(type, issuers, engine));
    }

    private <T> @Nullable T in(String alias, Lookup<T> lookup) {
        int end = alias.indexOf('@');
        X509ExtendedKeyManager keys = pairs.get(alias.substring(end + 1));
        return keys == null ? null : lookup.of(keys, alias.substring(0, end));
    }

    @FunctionalInterface
    private interface Lookup<T> {
        @Nullable T of(X509ExtendedKeyManager keys, String alias);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return in(alias, X509ExtendedKeyManager::getCertificateChain);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return in(alias, X509ExtendedKeyManager::getPrivateKey);
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return null;
    }
}
