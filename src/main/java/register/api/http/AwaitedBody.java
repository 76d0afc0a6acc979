package register.api.http;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Awaits the body of a letter or a form before a thread is given to the request, and answers {@code 408 Request Timeout}
 * where it has not arrived in time (RFC 9110 section 15.5.9): slow senders hold no threads. Anybody may send a letter, so
 * all of it is awaited. Jersey waits for the first byte of a form at every address, before it is known who sends it, so that
 * byte is awaited; whoever may not send the form is then refused without the rest of it.
 */
public final class AwaitedBody extends Handler.Wrapper {
    private static final int LARGEST = 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_AT_ONCE = 128;
    private static final long MOST_SECONDS = 20;

    private final String path;
    private final Set<String> paths;
    private final LongAdder posted = new LongAdder();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /**
     * Creates the handler for forms, and for everything that is posted to some addresses and those that begin with them, such
     * as those with the suffix of a format.
     *
     * @param path that anybody may post to, and of which the requests are counted
     * @param others that anybody may post to
     */
    public AwaitedBody(String path, String... others) {
        this.path = path;
        this.paths = Stream.concat(Stream.of(path), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Whatever fails is answered by what goes on after it.
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isPosted = HttpMethod.POST.is(request.getMethod())
                && paths.stream().anyMatch(Request.getPathInContext(request)::startsWith);
        if (!isPosted && !isForm(request)) {
            return super.handle(request, response, callback);
        }
        if (isPosted && Request.getPathInContext(request).startsWith(path)) {
            posted.increment();
        }
        if (!places.tryAcquire()) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
        CompletableFuture<Request> arrived = isPosted ? whole(request) : begun(request);
        // What is known already is answered before this returns: Dropwizard answers a broken gzip body itself
        // otherwise.
        Executor rest = arrived.isDone() ? Runnable::run : request.getContext();
        arrived.orTimeout(MOST_SECONDS, TimeUnit.SECONDS).whenComplete((ready, failure) -> {
            if (failure instanceof TimeoutException) {
                // Nothing more of the body is read.
                request.fail(failure);
            }
            places.release();
            rest.execute(() -> goOn(request, response, callback, ready, failure));
        });
        return true;
    }

    private static CompletableFuture<Request> whole(Request request) {
        CompletableFuture<byte[]> body = new CompletableFuture<>();
        Content.Source.asByteArrayAsync(request, LARGEST, Promise.Invocable.toPromise(body));
        return body.thenApply(bytes -> new WithBody(request, bytes));
    }

    private static CompletableFuture<Request> begun(Request request) {
        CompletableFuture<Request> begun = new CompletableFuture<>();
        request.demand(() -> begun.complete(request));
        return begun;
    }

    /** Returns how much was posted to the address since the start, such as letters. */
    public long posted() {
        return posted.sum();
    }

    /** Whether a request has a body that is said to be a form. */
    public static boolean isForm(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.strip().regionMatches(true, 0, FORM, 0, FORM.length()) && request.getLength() != 0;
    }

    private void goOn(
            Request request,
            Response response,
            Callback callback,
            @Nullable Request ready,
            @Nullable Throwable failure) {
        try {
            if (ready == null) {
                refuse(request, response, callback, failure);
            } else if (!super.handle(ready, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception failed) {
            Response.writeError(request, response, callback, failed);
        }
    }

    private static void refuse(Request request, Response response, Callback callback, @Nullable Throwable failure) {
        // Without another cause, it is larger than may be read.
        int unreadable = failure == null ? UnreadableBody.NO : UnreadableBody.status(failure);
        int status = unreadable == UnreadableBody.NO ? HttpStatus.PAYLOAD_TOO_LARGE_413 : unreadable;
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Response.writeError(request, response, callback, status);
    }

    /** A request whose body has arrived. */
    private static final class WithBody extends Request.Wrapper {
        private final Content.Source source;

        WithBody(Request request, byte[] body) {
            super(request);
            this.source = Content.Source.from(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return source.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            source.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            source.fail(failure);
        }

        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }
}
