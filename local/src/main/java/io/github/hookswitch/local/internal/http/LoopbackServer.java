package io.github.hookswitch.local.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ExecutorThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;

/** An HTTP/1.1 server on a loopback port: Jetty, with limits, for programs on this machine and not for web pages. */
public final class LoopbackServer implements AutoCloseable {
    private static final int SELECTORS = 1;
    private static final int SPARE_THREADS = 16;
    private static final int THREAD_IDLE_SECONDS = 10;
    private static final int BACKLOG = 50;

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

    private final Server server;
    private final ServerConnector connector;
    private final AcceptedChannels accepted;

    /**
     * Opens a port and starts to serve programs: a request that a browser sends for a web page is refused.
     *
     * @param bodyLimit the longest request body to keep, in bytes; of a longer one, one byte more is kept
     * @param handler answers the requests
     * @throws IOException if no port can be opened
     */
    public LoopbackServer(int bodyLimit, Handler handler) throws IOException {
        this(0, Clients.PROGRAMS, LoopbackLimits.ofBody(bodyLimit), handler);
    }

    LoopbackServer(int port, Clients clients, LoopbackLimits limits, Handler handler) throws IOException {
        this(port, clients, limits, text -> {}, handler);
    }

    private LoopbackServer(int port, Clients clients, LoopbackLimits limits, Consumer<String> hints, Handler handler)
            throws IOException {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                0,
                // At most one for each connection, and one to select.
                limits.connections() + SPARE_THREADS,
                THREAD_IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>());
        // Unlike Jetty's own pool, this one interrupts at once whoever still works when the server stops.
        ExecutorThreadPool pool = new ExecutorThreadPool(threads, 0);
        pool.setName("loopback-server");
        pool.setDaemon(true);
        server = new Server(pool, new ScheduledExecutorScheduler("loopback-server-timer", true), null);
        connector = new ServerConnector(
                server,
                0,
                SELECTORS,
                new DetectorConnectionFactory(new TlsHint(hints)),
                new HttpConnectionFactory(configuration(limits)));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(limits.idle().toMillis());
        accepted = new AcceptedChannels(limits.connections());
        connector.addBean(accepted);
        server.addConnector(connector);
        server.setHandler(new Exchanges(handler, clients, limits));
        server.setErrorHandler(LoopbackServer::writeError);
        start();
    }

    /**
     * Opens a certain port and starts to serve browsers too; the handler has to tell its own page from others.
     *
     * @param port the port, 1 to 65535; 0 for any that is free
     * @param bodyLimit the longest request body to keep, in bytes; of a longer one, one byte more is kept
     * @param handler answers the requests
     * @return the server
     * @throws IOException if the port cannot be opened, because it is in use, say
     */
    public static LoopbackServer forBrowsers(int port, int bodyLimit, Handler handler) throws IOException {
        return new LoopbackServer(port, Clients.BROWSERS, LoopbackLimits.ofBody(bodyLimit), handler);
    }

    /**
     * Opens a certain port for programs and browsers, and takes bodies of up to 5 GiB: what is longer than a few hundred
     * kilobytes is kept in a file until it is answered.
     *
     * @param port the port, 1 to 65535; 0 for any that is free
     * @param bodyFolder where long bodies are kept
     * @param hints gets a sentence for the user when a client cannot be answered, because it speaks https, say
     * @param handler answers the requests
     * @return the server
     * @throws IOException if the port cannot be opened, because it is in use, say
     */
    public static LoopbackServer forFiles(int port, Path bodyFolder, Consumer<String> hints, Handler handler)
            throws IOException {
        return new LoopbackServer(port, Clients.BROWSERS, LoopbackLimits.ofFiles(bodyFolder), hints, handler);
    }

    /**
     * Where the server listens.
     *
     * @return host and port
     */
    public String address() {
        return connector.getHost() + ":" + connector.getLocalPort();
    }

    /** Closes the port and all connections. When it returns, another may open the port. */
    @Override
    public void close() {
        // Also for a thread that was interrupted everything is to be closed.
        boolean hurried = Thread.interrupted();
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The server on " + connector.getHost() + " could not be stopped", failure);
        } finally {
            accepted.close();
            if (hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void start() throws IOException {
        connector.open();
        try {
            server.start();
        } catch (Exception failure) {
            close();
            throw new IOException("The server on " + connector.getHost() + " could not be started", failure);
        }
    }

    private static HttpConfiguration configuration(LoopbackLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(limits.headBytes());
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        // Paths are keys, never files, so there is nothing that an encoded slash could lead to.
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }

    /** What Jetty refuses, and what a handler throws; without the page that Jetty would write, stack trace included. */
    private static boolean writeError(Request request, Response response, Callback callback) {
        Object failure = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        String text = failure instanceof HttpException refused ? refused.getReason() : String.valueOf(failure);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.write(true, ByteBuffer.wrap(String.valueOf(text).getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
