package org.wenlu.kiosk.peers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.stream.Stream;

/// Has Java ask [LocalNames] for names under `.local`, and the operating system for all others and
/// for those that are not found. Java loads it by itself, before anything is looked up.
public final class LocalNamesProvider extends InetAddressResolverProvider {
    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Resolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "kiosks of the service point, then the operating system";
    }

    private record Resolver(InetAddressResolver system) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                throws UnknownHostException {
            List<InetAddress> found =
                    LocalNames.isLocal(host) ? LocalNames.addresses(host) : List.of();
            return found.isEmpty() ? system.lookupByName(host, policy) : found.stream();
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return system.lookupByAddress(address);
        }
    }
}
