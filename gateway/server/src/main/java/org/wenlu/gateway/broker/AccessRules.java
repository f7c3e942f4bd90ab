package org.wenlu.gateway.broker;

import org.apache.activemq.artemis.core.security.CheckType;
import org.wenlu.protocol.Topics.Channel;

/// What a device may do with an address: everything that is not allowed here is refused.
final class AccessRules {
    private AccessRules() {}

    static boolean allows(String device, CheckType check, String address) {
        return switch (check) {
            case SEND -> isChannel(device, address, true);
            case CREATE_ADDRESS ->
                    isChannel(device, address, true) || isChannel(device, address, false);
            case CONSUME,
                    CREATE_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE ->
                    isChannel(device, address, false);
            case DELETE_ADDRESS, MANAGE, BROWSE, VIEW, EDIT -> false;
        };
    }

    private static boolean isChannel(String device, String address, boolean up) {
        String own = DeviceAccess.root() + device + ".";
        if (!address.startsWith(own)) {
            return false;
        }
        String word = address.substring(own.length());
        for (Channel channel : Channel.values()) {
            if (channel.up() == up && channel.word().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
