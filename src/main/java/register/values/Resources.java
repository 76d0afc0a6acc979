package register.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads resource files of the service from the class path. */
public final class Resources {
    private Resources() {}

    /** Returns the content of a file, by its absolute name. */
    public static byte[] bytes(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the service was built without " + name);
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
