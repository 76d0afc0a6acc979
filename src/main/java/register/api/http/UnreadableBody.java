package register.api.http;

import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;

/** Recognises failures to read a request body that are the client's: broken gzip, a bad chunk, a body that does not come. */
final class UnreadableBody {
    /** The failure has another cause. */
    static final int NO = 0;

    private UnreadableBody() {}

    /** Returns the status that tells the client what was wrong, or {@link #NO}. */
    static int status(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused && refused.getCode() < HttpStatus.INTERNAL_SERVER_ERROR_500) {
                return refused.getCode();
            }
            if (cause instanceof ZipException || cause instanceof EofException) {
                return HttpStatus.BAD_REQUEST_400;
            }
            if (cause instanceof TimeoutException) {
                return HttpStatus.REQUEST_TIMEOUT_408;
            }
        }
        return NO;
    }
}
