package register.api.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request body larger than 1 MB, or 100 MB where whole files are sent. It is placed inside the handler that
 * inflates, so that the inflated size counts.
 */
public final class RequestSizeLimit extends SizeLimitHandler {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long FILE = 100 * MEGABYTE;

    private final String files;

    /**
     * Creates the limit for whole files.
     *
     * @param files the path that whole files are sent to
     */
    public RequestSizeLimit(String files) {
        super(FILE, -1);
        this.files = files;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Failing(request), response, callback);
    }

    /** Returns the smaller limit, for every path except that of files, to be placed inside this one. */
    public Handler.Wrapper within() {
        return new SizeLimitHandler(MEGABYTE, -1) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                boolean isFile = Request.getPathInContext(request).equals(files);
                return isFile
                        ? getHandler().handle(request, response, callback)
                        : super.handle(new Failing(request), response, callback);
            }
        };
    }

    /**
     * A request that fails for those that read it through the limit, and not for {@link UnreadBodyHandler}, which reads the
     * rest of its body.
     */
    private static final class Failing extends Request.Wrapper {
        private volatile @Nullable Throwable failure;

        Failing(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            Throwable failed = failure;
            return failed == null ? super.read() : Content.Chunk.from(failed, true);
        }

        @Override
        public void demand(Runnable available) {
            if (failure == null) {
                super.demand(available);
            } else {
                getContext().execute(available);
            }
        }

        @Override
        public void fail(Throwable failed) {
            failure = failed;
        }
    }
}
