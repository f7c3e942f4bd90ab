package org.wenlu.gateway.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The proxies before the gateway whose word is believed about where a request comes from.
public record Proxies(List<Network> networks) {
    public static final Proxies NONE = new Proxies(List.of());

    static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int HOUSEHOLD_BYTES = 8;

    public Proxies {
        networks = List.copyOf(networks);
    }

    /// @param text addresses and networks such as `10.0.0.0/8`, separated by commas
    /// @throws IllegalArgumentException when a part is neither
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Proxies of(String text) {
        return new Proxies(
                COMMA.splitAsStream(text.strip())
                        .map(part -> Network.of(part).orElseThrow(() -> wrong(text)))
                        .toList());
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                ("http.trustedProxies is '%s'; it must be addresses or networks such as 10.0.0.0/8,"
                                + " separated by commas")
                        .formatted(text));
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /// Where a request comes from, for limits: the address that the last trusted proxy saw. Of an
    /// IPv6 address the network of its household, within which everybody has addresses enough.
    public String client(Context ctx) {
        return client(ctx.req().getRemoteAddr(), Collections.list(ctx.req().getHeaders(FORWARDED)));
    }

    String client(String peer, List<String> forwarded) {
        Optional<InetAddress> seen = Network.address(peer);
        List<String> hops = forwarded.stream().flatMap(COMMA::splitAsStream).toList().reversed();
        for (String hop : hops) {
            Optional<InetAddress> next = Network.address(hop.strip());
            if (next.isEmpty() || seen.filter(this::trusted).isEmpty()) {
                break;
            }
            seen = next;
        }
        return seen.map(Proxies::household).orElse(peer);
    }

    private boolean trusted(InetAddress address) {
        return networks.stream().anyMatch(it -> it.contains(address));
    }

    private static String household(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, HOUSEHOLD_BYTES) + "/64"
                : address.getHostAddress();
    }
}
