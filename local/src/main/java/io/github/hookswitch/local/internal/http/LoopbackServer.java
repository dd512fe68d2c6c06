package io.github.hookswitch.local.internal.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP/1.1 server on a loopback port, with a thread for each connection. The JDK's own server now and then
 * resets a connection that has just been opened (about one in a thousand, seen with JDK 17 and 25), which would make
 * every local invocation a gamble.
 */
public final class LoopbackServer implements AutoCloseable {

    /** Answers requests; several connections may call it at the same time. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Answers one request.
         *
         * @param request the request
         * @return the answer; null to close the connection without one
         * @throws InterruptedException if the server closes while this waits
         */
        @Nullable
        LoopbackResponse handle(LoopbackRequest request) throws InterruptedException;
    }

    private final ServerSocket server;
    private final Handler handler;
    private final int bodyLimit;
    private final CountDownLatch portFreed = new CountDownLatch(1);
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::daemon);

    /**
     * Opens the port and starts to serve.
     *
     * @param bodyLimit the longest request body to keep, in bytes; of a longer one, one byte more is kept
     * @param handler answers the requests
     * @throws IOException if no port can be opened
     */
    public LoopbackServer(int bodyLimit, Handler handler) throws IOException {
        this(0, bodyLimit, handler);
    }

    /**
     * Opens a certain port and starts to serve.
     *
     * @param port the port, 1 to 65535; 0 for any that is free
     * @param bodyLimit the longest request body to keep, in bytes; of a longer one, one byte more is kept
     * @param handler answers the requests
     * @throws IOException if the port cannot be opened, because it is in use, say
     */
    public LoopbackServer(int port, int bodyLimit, Handler handler) throws IOException {
        this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.bodyLimit = bodyLimit;
        this.handler = handler;
        threads.execute(this::accept);
    }

    /**
     * Where the server listens.
     *
     * @return host and port
     */
    public String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** Closes the port and all connections. When it returns, another may open the port. */
    @Override
    public void close() {
        closeQuietly(server);
        try {
            // The port is the system's until the thread has left it that accepts connections.
            portFreed.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        connections.forEach(LoopbackServer::closeQuietly);
        threads.shutdownNow();
    }

    private void accept() {
        try {
            acceptUntilClosed();
        } finally {
            portFreed.countDown();
        }
    }

    private void acceptUntilClosed() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                if (server.isClosed()) {
                    // Linux accepts while the port is being closed, and close() may not have seen this one.
                    closeQuietly(connection);
                    return;
                }
                threads.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            HttpWire wire = new HttpWire(
                    new BufferedInputStream(connection.getInputStream()),
                    new BufferedOutputStream(connection.getOutputStream()),
                    bodyLimit);
            LoopbackRequest request = wire.read();
            while (request != null) {
                LoopbackResponse response = handler.handle(request);
                if (response == null) {
                    return;
                }
                wire.write(response);
                request = wire.keepAlive() ? wire.read() : null;
            }
        } catch (IOException | NumberFormatException broken) {
            // The client went away or does not speak HTTP; there is nobody to answer.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception alreadyBroken) {
            // It is closed either way.
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback-server");
        thread.setDaemon(true);
        return thread;
    }
}
