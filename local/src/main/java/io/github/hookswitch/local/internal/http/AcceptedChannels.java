package io.github.hookswitch.local.internal.http;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.SelectorManager;

/**
 * Closes connections that are too many, and those that were accepted while the server stopped. Jetty forgets the latter: a
 * client without a time-out of its own would wait for ever. Jetty's own limit on connections may leave a port without
 * anybody who accepts.
 */
final class AcceptedChannels implements SelectorManager.AcceptListener, AutoCloseable {
    private final int limit;
    private final Set<SelectableChannel> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    AcceptedChannels(int limit) {
        this.limit = limit;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        open.add(channel);
        if (closed || open.size() > limit) {
            closeQuietly(channel);
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        open.remove(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        open.remove(channel);
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(AcceptedChannels::closeQuietly);
    }

    private static void closeQuietly(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyBroken) {
            // It is closed either way.
        }
    }
}
