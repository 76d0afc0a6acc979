package register.foi.meaning;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environment of ONNX Runtime, held so that it outlives every computation.
 *
 * <p>ONNX Runtime releases it in a shutdown hook of its own. Hooks run in no order, so that hook may run while the service is
 * still stopping, and what is computed then would use freed memory and end the process. The native environment counts its
 * users. One more of them, which is never released, leaves it in place until the process ends.
 */
final class SharedEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(SharedEnvironment.class);

    private SharedEnvironment() {}

    /** Returns the environment of this process, with one more user than ONNX Runtime releases. */
    static OrtEnvironment get() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try {
            hold();
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LOG.warn("The service may crash where it is stopped while a question is compared in meaning", changed);
        }
        return environment;
    }

    /** Counts one more user, and returns the native environment that it uses. */
    @CanIgnoreReturnValue
    static long hold() throws ReflectiveOperationException {
        Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
        api.setAccessible(true);
        Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
        create.setAccessible(true);
        return (long) Objects.requireNonNull(create.invoke(
                null,
                api.getLong(null),
                OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(),
                OrtEnvironment.DEFAULT_NAME));
    }
}
