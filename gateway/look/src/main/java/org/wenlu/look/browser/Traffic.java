package org.wenlu.look.browser;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/// What a page asked for and how much came, and what the browser had to say about it: refused by
/// the page's own policy, a script that failed. Written by the browser's thread, read by any.
public final class Traffic {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();

    Traffic() {}

    /// Every address asked for, in order; what the page holds itself (`data:`, `blob:`) is not
    /// asked of anybody.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// Bytes that came over the wire, compressed as they came, with their headers.
    public long bytes() {
        return bytes.get();
    }

    /// Failed scripts and breaches of the content security policy.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    void clear() {
        asked.clear();
        complaints.clear();
        bytes.set(0);
    }

    void hear(JsonNode message) {
        JsonNode said = message.path("params");
        switch (message.path("method").asString("")) {
            case "Network.requestWillBeSent" -> ask(said.at("/request/url").asString(""));
            case "Network.responseReceived" -> count(said.at("/response/encodedDataLength"));
            case "Network.dataReceived" -> count(said.path("encodedDataLength"));
            case "Runtime.exceptionThrown" ->
                    complaints.add(said.at("/exceptionDetails/exception/description").asString(""));
            case "Log.entryAdded" -> log(said.path("entry"));
            default -> {
                // Of no interest here.
            }
        }
    }

    private void ask(String address) {
        if (!address.startsWith("data:") && !address.startsWith("blob:")) {
            asked.add(address);
        }
    }

    private void count(JsonNode length) {
        bytes.addAndGet(length.asLong(0));
    }

    private void log(JsonNode entry) {
        if (entry.path("source").asString("").equals("security")) {
            complaints.add(entry.path("text").asString(""));
        }
    }
}
