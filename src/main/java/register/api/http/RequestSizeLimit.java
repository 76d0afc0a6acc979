package register.api.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses a request that is larger than a megabyte; where whole files are sent, than 64. It stands inside the handler that
 * inflates, so that what counts is the size after it.
 */
public final class RequestSizeLimit extends SizeLimitHandler {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long FILE = 64 * MEGABYTE;

    private final String files;

    /**
     * Limits what is sent.
     *
     * @param files the path that whole files are sent to
     */
    public RequestSizeLimit(String files) {
        super(FILE, -1);
        this.files = files;
    }

    /** The same limit for every path but that of files, inside this one. */
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
