package register.api.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Adds {@code Connection: close} where a request is refused before its whole body has arrived (RFC 9112 section 9.6).
 * The server closes the connection in any case, and a client that does not know would lose its next request.
 */
public final class UnreadBodyHandler extends Handler.Wrapper {
    private static final int FIRST_REFUSAL = 400;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Response telling = new Response.Wrapper(request, response) {
            @Override
            public void write(boolean isLast, ByteBuffer content, Callback written) {
                if (getStatus() >= FIRST_REFUSAL && !isCommitted() && !request.consumeAvailable()) {
                    getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
                }
                super.write(isLast, content, written);
            }
        };
        return super.handle(request, telling, callback);
    }
}
