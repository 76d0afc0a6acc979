package register.web.assistants;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** A response that is written into memory, and awaited; letters are answered by another thread. */
final class AwaitedResponse implements ContainerResponseWriter {
    private static final int LONGEST_SECONDS = 60;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CompletableFuture<ContainerResponse> written = new CompletableFuture<>();
    private volatile @Nullable ContainerResponse response;

    /** Returns the response once all of it is there. */
    ContainerResponse get() {
        try {
            return written.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the service did not answer", failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service is ending", ended);
        }
    }

    /** Returns the body of the response. */
    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answer) {
        response = answer;
        return body;
    }

    @Override
    public boolean suspend(long timeout, TimeUnit unit, @Nullable TimeoutHandler handler) {
        return true;
    }

    @Override
    public void setSuspendTimeout(long timeout, TimeUnit unit) {
        // It is awaited for as long as any other.
    }

    @Override
    public void commit() {
        ContainerResponse answer = response;
        if (answer == null) {
            failure(new IllegalStateException("nothing was answered"));
        } else {
            written.complete(answer);
        }
    }

    @Override
    public void failure(Throwable error) {
        written.completeExceptionally(error);
    }

    @Override
    public boolean enableResponseBuffering() {
        return false;
    }
}
