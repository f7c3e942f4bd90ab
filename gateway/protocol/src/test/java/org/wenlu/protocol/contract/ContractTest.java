package org.wenlu.protocol.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds the contract's documents against the code and the tests of every module.
class ContractTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern RULE = Pattern.compile("WENLU-[A-Z]+-\\d{3}");
    private static final Path ASYNC_API = ROOT.resolve("docs/contract/asyncapi.yaml");

    private static TreeSet<String> rules(Path file) {
        try {
            return RULE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> rulesInTests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(ContractTest::isTest)
                    .flatMap(file -> rules(file).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isTest(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return path.contains("src/test/java/")
                && !path.contains("target/")
                && path.endsWith("Test.java");
    }

    @Test
    void everyRuleHasATestAndEveryTestedRuleIsWritten() throws IOException {
        Set<String> written = rules(ROOT.resolve("docs/contract.md"));

        assertThat(written).hasSizeGreaterThan(20);
        assertThat(rulesInTests()).isEqualTo(written);
    }

    @Tag("WENLU-TOPIC-002")
    @Test
    void theAsyncApiListsEveryChannelWithItsTopicAndDirection() {
        JsonNode api = YAMLMapper.shared().readTree(ASYNC_API.toFile());

        assertThat(api.get("channels").propertyNames())
                .containsExactlyElementsOf(Stream.of(Channel.values()).map(Channel::word).toList());
        for (Channel channel : Channel.values()) {
            assertThat(api.at("/channels/" + channel.word() + "/address").asString())
                    .isEqualTo(Topics.ROOT + "/{device}/" + channel.word());
            assertThat(action(api, channel)).isEqualTo(channel.up() ? "receive" : "send");
        }
    }

    private static String action(JsonNode api, Channel channel) {
        return api.get("operations")
                .valueStream()
                .filter(
                        operation ->
                                operation
                                        .at("/channel/$ref")
                                        .asString()
                                        .equals("#/channels/" + channel.word()))
                .map(operation -> operation.get("action").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyReferenceOfTheAsyncApiLeadsSomewhere() {
        JsonNode api = YAMLMapper.shared().readTree(ASYNC_API.toFile());
        List<String> references = api.findValuesAsString("$ref");

        assertThat(references).hasSizeGreaterThan(20);
        for (String reference : references) {
            if (reference.startsWith("#")) {
                assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
            } else {
                assertThat(ASYNC_API.getParent().resolve(reference)).isRegularFile();
            }
        }
    }
}
