package io.github.hookswitch.benchmarks.cold;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * As much of Lambda's Runtime API as one process needs that answers one event, and the snapshot of SnapStart, which takes
 * no time here.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    private static final String VERSION = "/2018-06-01/runtime";
    private static final int DEADLINE_MILLISECONDS = 60_000;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] event;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong restored = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile String error = "";

    RuntimeApi(byte[] event) throws IOException {
        this.event = event;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(VERSION, this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits for the first answer. */
    void await() throws InterruptedException, IOException {
        done.await();
        if (!error.isEmpty()) {
            throw new IOException("the function failed: " + error);
        }
    }

    /** When the answer was there, by {@link System#nanoTime()}. */
    long answered() {
        return answered.get();
    }

    /** When the process went on from the snapshot, by {@link System#nanoTime()}; 0 without one. */
    long restored() {
        return restored.get();
    }

    /** There will be no answer. */
    void processEnded() {
        if (answered.get() == 0) {
            error = "its process ended before it answered";
        }
        done.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(VERSION.length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.equals("/invocation/next")) {
            next(exchange);
        } else if (path.equals("/restore/next")) {
            restored.set(System.nanoTime());
            send(exchange, OK, new byte[0]);
        } else {
            answered.set(System.nanoTime());
            if (!path.endsWith("/response")) {
                error = path + " " + new String(body, StandardCharsets.UTF_8);
            }
            send(exchange, ACCEPTED, new byte[0]);
            done.countDown();
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        if (asked.incrementAndGet() > 1) {
            // There is no second event: the process waits until it is ended.
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + DEADLINE_MILLISECONDS));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:111122223333:function:benchmark");
        // Without it the runtime's native client crashes.
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
        send(exchange, OK, event);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
