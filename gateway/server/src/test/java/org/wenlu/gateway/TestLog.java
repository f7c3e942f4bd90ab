package org.wenlu.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the gateway writes into its log while this is open.
public final class TestLog extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public TestLog() {
        this("org.wenlu.gateway");
    }

    /// @param whose the name of a logger; empty for every one's
    public TestLog(String whose) {
        logger = Logger.getLogger(whose);
        logger.addHandler(this);
    }

    public List<String> lines(String part) {
        return lines.stream().filter(line -> line.contains(part)).toList();
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(record.getMessage() + " " + record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
