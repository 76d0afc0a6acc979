package register.api.http;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Adds {@code Connection: close} where a request is refused before its whole body has arrived, and closes the connection in
 * stages (RFC 9112 section 9.6): what arrives after the answer is discarded for a moment. A client that is still sending when
 * the connection is closed loses the answer, and one that does not know of it loses its next request.
 */
public final class UnreadBodyHandler extends Handler.Wrapper {
    private static final int FIRST_REFUSAL = 400;
    private static final int MOST_AT_ONCE = 256;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final Executor LATER = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Request readable = new Readable(request);
        Response telling = new Response.Wrapper(readable, response) {
            @Override
            public void write(boolean isLast, ByteBuffer content, Callback written) {
                if (getStatus() >= FIRST_REFUSAL && !isCommitted() && !readable.consumeAvailable()) {
                    getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
                }
                super.write(isLast, content, written);
            }
        };
        return super.handle(
                readable, telling, Callback.from(() -> complete(request, response, callback), callback::failed));
    }

    private static void complete(Request request, Response response, Callback callback) {
        if (response.getStatus() < FIRST_REFUSAL || request.getHeaders().contains(HttpHeader.EXPECT)) {
            callback.succeeded();
        } else {
            discard(request, callback, System.nanoTime() + LONGEST_NANOS);
        }
    }

    /** Completes a request once all of its body has arrived, or it is too late; meanwhile it holds no thread. */
    private static void discard(Request request, Callback callback, long deadline) {
        if (last(request) != null || System.nanoTime() - deadline >= 0) {
            callback.succeeded();
        } else {
            LATER.execute(() -> discard(request, callback, deadline));
        }
    }

    /** Reads what has arrived of a body and returns the end of it, which may be a failure; null if there is more to come. */
    private static Content.@Nullable Chunk last(Request request) {
        for (int read = 0; read < MOST_AT_ONCE; read++) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                return null;
            }
            chunk.release();
            if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
        }
        return null;
    }

    /** A request of which more can be read after it was asked whether everything has arrived. */
    private static final class Readable extends Request.Wrapper {
        Readable(Request request) {
            super(request);
        }

        @Override
        public boolean consumeAvailable() {
            Content.Chunk last = last(getWrapped());
            return last != null && !Content.Chunk.isFailure(last);
        }
    }
}
