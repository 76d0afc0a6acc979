package register.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;
import register.api.access.Role;
import register.api.http.HttpResponses;
import register.api.http.ListFormats;
import register.api.http.Validator;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;

/** A page is made once for all readers; while it is made anew, they get the one that is ready. */
@Timeout(120)
class ReadyPagesTest {
    private static final Attribution CHANGE = new Attribution("role:test", "To read");
    private static final Slow SLOW = new Slow();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings().withResource(SLOW));

    /** A list whose page says how often it was made, and which can be held up. */
    @Path("/slow")
    @ListFormats
    public static final class Slow {
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicReference<CountDownLatch> begun = new AtomicReference<>(new CountDownLatch(0));
        private final AtomicReference<CountDownLatch> held = new AtomicReference<>(new CountDownLatch(0));

        @GET
        public Response list() throws InterruptedException {
            int number = made.incrementAndGet();
            Objects.requireNonNull(begun.get()).countDown();
            if (!Objects.requireNonNull(held.get()).await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("held up for too long");
            }
            Field<String> field = Field.of("number", "Number", "How often it was made.", row -> row);
            return HttpResponses.of(
                    new Table<>("Slow", List.of(field), Rows.of(List.of("made " + number)), Map.of(), Map.of()),
                    new Validator("slow" + number, false),
                    Map.of());
        }
    }

    @Test
    void aPageIsSentAsItIsUntilSomethingIsRecorded() {
        String first = SERVICE.page("/slow");

        assertThat(SERVICE.page("/slow")).isEqualTo(first);
        record("REA 1");
        assertThat(SERVICE.page("/slow")).isNotEqualTo(first);
    }

    @Test
    void whoHasThePageIsToldThatItIsTheSame() {
        HttpResponse<String> first = SERVICE.get("/slow", "Accept", "text/html");
        String tag = RunningService.header(first, "ETag");

        assertThat(SERVICE.get("/slow", "Accept", "text/html", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<String> again = SERVICE.get("/slow", "Accept", "text/html");
        assertThat(RunningService.header(again, "ETag")).isEqualTo(tag);
        assertThat(RunningService.header(again, "Cache-Control"))
                .isEqualTo(RunningService.header(first, "Cache-Control"));
        assertThat(RunningService.header(again, "Vary")).isEqualTo(RunningService.header(first, "Vary"));
    }

    @Test
    void whileItIsMadeAnewOthersGetTheOneThatIsReadyButNotWhoMayHaveWritten() throws InterruptedException {
        String ready = SERVICE.page("/slow");
        record("REA 2");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        SLOW.begun.set(begun);
        SLOW.held.set(held);
        CompletableFuture<String> made = CompletableFuture.supplyAsync(() -> SERVICE.page("/slow"));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(SERVICE.page("/slow")).isEqualTo(ready);
        SLOW.held.set(new CountDownLatch(0));
        String bearer = SERVICE.bearer(Role.EDITOR);
        assertThat(SERVICE.get("/slow", "Accept", "text/html", "Authorization", bearer)
                        .body())
                .doesNotContain(number(ready));

        held.countDown();
        assertThat(made.join()).isNotEqualTo(ready);
        assertThat(SERVICE.page("/slow")).isNotEqualTo(ready);
    }

    private static String number(String page) {
        return page.replaceAll(".*(made [0-9]+).*", "$1");
    }

    private static void record(String reference) {
        SERVICE.log().append(Contracts.REGISTER, ContractExample.referenced(reference), CHANGE);
    }
}
