package org.wenlu.simulator.world;

import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;

final class WorldFiles {
    private WorldFiles() {}

    static String fleet(DemoPoint point, Together together) {
        return """
        districts:
          - id: luohu
            blocks:
              - id: nanhu
                names: {zh-Hans: 南湖街道, zh-Hant: 南湖街道, en: Nanhu Subdistrict}
                servicePoints:
                  - id: luohu-port-hall
                    names: {zh-Hans: 罗湖口岸服务大厅, zh-Hant: 羅湖口岸服務大廳, en: Luohu Port Service Hall}
                    places: [{id: luohu-port-hall/1}]
              - id: guiyuan
                names: {zh-Hans: 桂园街道, zh-Hant: 桂園街道, en: Guiyuan Subdistrict}
                servicePoints:
                  - id: guiyuan-talent-window
                    names: {zh-Hans: 桂园人才服务专窗, zh-Hant: 桂園人才服務專窗, en: Guiyuan Talent Window}
                    places: [{id: guiyuan-talent-window/1}]
          - id: nanshan
            blocks:
              - id: zhaoshang
                names: {zh-Hans: 招商街道, zh-Hant: 招商街道, en: Zhaoshang Subdistrict}
                servicePoints:
                  - id: zhaoshang-service-centre
                    names: {zh-Hans: 招商国际化街区服务中心, zh-Hant: 招商國際化街區服務中心, en: Zhaoshang International Block Service Centre}
                    places: [{id: zhaoshang-service-centre/1}]
        devices:
        %sservices:
        %s"""
                .replace(
                        "[{id: %s/1}]".formatted(point.id()),
                        together.members().stream()
                                .map(it -> "{id: %s}".formatted(it.place(point).value()))
                                .collect(Collectors.joining(", ", "[", "]")))
                .formatted(devices(point, together), services());
    }

    private static String devices(DemoPoint point, Together together) {
        return together.members().stream()
                .map(
                        it ->
                                "  - {id: %s, place: %s}%n"
                                        .formatted(it.device(point), it.place(point).value()))
                .collect(Collectors.joining());
    }

    private static String services() {
        Content content = Content.shipped();
        return content.servicePoints().stream()
                .flatMap(id -> content.servicePoint(id).services().stream())
                .map(WorldFiles::service)
                .distinct()
                .collect(Collectors.joining());
    }

    private static String service(ServiceOffer offer) {
        var names = offer.names();
        return "  %s: {zh-Hans: \"%s\", zh-Hant: \"%s\", en: \"%s\"}\n"
                .formatted(
                        offer.service().id(),
                        names.get(Language.ZH_HANS),
                        names.get(Language.ZH_HANT),
                        names.get(Language.EN));
    }

    static String gateway(Ports ports) {
        return """
        broker:
          host: 127.0.0.1
          port: %d
        tls:
          certificate: keys/gateway.pem
          key: keys/gateway.key
          authority: ../authority/authority.pem
        http:
          host: 127.0.0.1
          port: %d
        receipts:
          key: keys/receipts.key
          name: %s
        letters:
          key: keys/letters.key
          name: %s
        """
                .formatted(ports.broker(), ports.console(), World.receiptKey(), World.letterKey());
    }

    static String users(DemoPoint point, SignIns people, UnaryOperator<String> hash) {
        return """
        users:
          - name: %s
            password: "%s"
            roles: [operator]
            scope: district:%s
          - name: %s
            password: "%s"
            roles: [administrator]
            scope: city
        """
                .formatted(
                        people.operator().name(),
                        hash.apply(people.operator().secret()),
                        point.district(),
                        people.administrator().name(),
                        hash.apply(people.administrator().secret()));
    }

    static String kiosk(
            DeviceId kiosk,
            String profile,
            SignIns people,
            UnaryOperator<String> hash,
            Ports ports) {
        return """
        device: %s
        profile: %s
        data: data
        settings: settings.json
        keys:
          "%s": ../authority/settings.pub
          "%s": ../gateway/keys/receipts.pub
        tls:
          certificate: keys/%s.pem
          key: keys/%s.key
          authority: ../authority/authority.pem
        floorTls:
          certificate: keys/floor.pem
          key: keys/floor.key
          authority: ../authority/authority.pem
        loopbackPort: %d
        clock: believed
        paper: tickets
        mirror:
          user: %s
          pinHash: "%s"
        """
                .formatted(
                        kiosk,
                        profile,
                        World.settingsKey(),
                        World.receiptKey(),
                        kiosk,
                        kiosk,
                        ports.floorPlain(),
                        people.mirror().name(),
                        hash.apply(people.mirror().secret()));
    }

    static String serviceSettings(
            DemoPoint point,
            Ports ports,
            SignIns people,
            UnaryOperator<String> hash,
            byte[] sealingKey) {
        String clerks =
                people.clerks().stream()
                        .map(
                                clerk ->
                                        "{\"name\":\"%s\",\"pinHash\":\"%s\",\"lead\":%s}"
                                                .formatted(
                                                        clerk.name(),
                                                        hash.apply(clerk.secret()),
                                                        clerk.equals(people.clerks().getFirst())))
                        .collect(Collectors.joining(","));
        return """
        {"place":"%s/1","servicePoint":"%s",
         "languages":["zh-Hans","zh-Hant","en","fr","de","ja","ko","ru","es","ar"],
         "broker":"mqtts://127.0.0.1:%d","floorHost":"127.0.0.1","floorPort":%d,
         "phoneAddress":"http://127.0.0.1:%d","clerks":[%s],
         "idleSeconds":45,"warningSeconds":20,"ticketSeconds":30,
         "letters":{"key":"%s","publicKey":"%s","keepDays":180}}"""
                .formatted(
                        point.id(),
                        point.id(),
                        ports.uplink(),
                        ports.floor(),
                        ports.floorPlain(),
                        clerks,
                        World.letterKey(),
                        Base64.getEncoder().encodeToString(sealingKey));
    }
}
