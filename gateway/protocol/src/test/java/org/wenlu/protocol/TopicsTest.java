package org.wenlu.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.protocol.Topics.Address;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;

class TopicsTest {
    private static final DeviceId DEVICE = new DeviceId("kiosk-0007");

    @Tag("WENLU-TOPIC-001")
    @ParameterizedTest
    @EnumSource
    void readsTheTopicOfEveryChannel(Channel channel) {
        assertThat(Topics.parse(Topics.of(DEVICE, channel))).hasValue(new Address(DEVICE, channel));
    }

    @Tag("WENLU-TOPIC-001")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wenlu/v1/kiosk-0007",
                "wenlu/v1/kiosk-0007/birth/",
                "wenlu/v1/kiosk-0007/birth/more",
                "/wenlu/v1/kiosk-0007/birth",
                "wenlu/v2/kiosk-0007/birth",
                "wenlu/v1/kiosk-0007/BIRTH",
                "wenlu/v1/kiosk-0007/marriage",
                "wenlu/v1//birth",
                "wenlu/v1/+/birth",
                "wenlu/v1/kiosk.0007/birth",
                "wenlu/v1/-kiosk/birth"
            })
    void ignoresWhatIsNoTopicOfTheContract(String topic) {
        assertThat(Topics.parse(topic)).isEmpty();
    }
}
