package io.github.hookswitch.local.internal.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;

/** Tells clients that speak TLS from others by their first byte, and closes their connections with a hint for the user. */
final class TlsHint extends AbstractConnectionFactory implements ConnectionFactory.Detecting {
    private static final int HANDSHAKE = 0x16;

    private final Consumer<String> hints;

    TlsHint(Consumer<String> hints) {
        super("tls-hint");
        this.hints = hints;
    }

    @Override
    public Detection detect(ByteBuffer begin) {
        if (!begin.hasRemaining()) {
            return Detection.NEED_MORE_BYTES;
        }
        return begin.get(begin.position()) == HANDSHAKE ? Detection.RECOGNIZED : Detection.NOT_RECOGNIZED;
    }

    @Override
    public List<String> getProtocols() {
        return List.of("tls-hint");
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint client) {
        return configure(new Refused(connector, client), connector, client);
    }

    private final class Refused extends AbstractConnection implements Connection.UpgradeTo {
        Refused(Connector connector, EndPoint client) {
            super(client, connector.getExecutor());
        }

        @Override
        public void onUpgradeTo(ByteBuffer begin) {
            // What was sent is not read further.
        }

        @Override
        public void onOpen() {
            super.onOpen();
            hints.accept(
                    "A program speaks https to this port, which answers http only: give it the address with http:// in"
                            + " front, http:/" + getEndPoint().getLocalSocketAddress());
            close();
        }

        @Override
        public void onFillable() {
            close();
        }
    }
}
