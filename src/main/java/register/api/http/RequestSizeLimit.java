package register.api.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

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

    /** Returns the smaller limit, for every path except that of files, to be placed inside this one. */
    public Handler.Wrapper within() {
        return new SizeLimitHandler(MEGABYTE, -1) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                boolean isFile = Request.getPathInContext(request).equals(files);
                return isFile
                        ? getHandler().handle(request, response, callback)
                        : super.handle(request, response, callback);
            }
        };
    }
}
