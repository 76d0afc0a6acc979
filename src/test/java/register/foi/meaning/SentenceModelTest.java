package register.foi.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import register.values.problem.Refusal;

class SentenceModelTest {
    private static final String TEXT = "How many calls were answered?";

    @Test
    void closingWaitsForWhatIsComputedAndNothingIsComputedAfterwards() throws InterruptedException {
        SentenceModel model = new SentenceModel();
        CountDownLatch isComputing = new CountDownLatch(1);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread computing = new Thread(() -> {
            try {
                while (true) {
                    model.of(TEXT);
                    isComputing.countDown();
                }
            } catch (Throwable refused) {
                end.complete(refused);
            }
        });
        computing.start();
        isComputing.await();

        model.close();
        model.close();

        assertThat(end.join()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> model.of(TEXT)).isInstanceOf(Refusal.class);
    }

    @Test
    void textsAreComparedAfterTheShutdownHookOfTheRuntimeReleasedItsEnvironment() throws ReflectiveOperationException {
        try (SentenceModel model = new SentenceModel()) {
            float[] before = model.of(TEXT);
            long environment = SharedEnvironment.hold();

            release(environment);
            release(environment);

            assertThat(model.of(TEXT)).isEqualTo(before);
            assertThat(SharedEnvironment.hold()).isEqualTo(environment);
        }
    }

    /** Does what the hook does. */
    private static void release(long environment) throws ReflectiveOperationException {
        Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
        api.setAccessible(true);
        Method close = OrtEnvironment.class.getDeclaredMethod("close", long.class, long.class);
        close.setAccessible(true);
        close.invoke(null, api.getLong(null), environment);
    }
}
