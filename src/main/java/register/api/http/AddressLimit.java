package register.api.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses an address that is longer than 8,000 characters. The server's own limit is higher, since it refuses before it has
 * read the headers, and does not know who accepts a page.
 */
public final class AddressLimit extends Handler.Wrapper {
    private static final int LONGEST = 8_000;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String address = request.getHttpURI().getPathQuery();
        if (address != null && address.length() > LONGEST) {
            Response.writeError(request, response, callback, HttpStatus.URI_TOO_LONG_414);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
