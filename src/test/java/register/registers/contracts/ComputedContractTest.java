package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputedContractTest {
    @ParameterizedTest
    @CsvSource({
        "2022-04-01, P1Y, 2026-11-22, 2027-04-01",
        "2022-04-01, P1Y, 2026-04-01, 2026-04-01",
        "2022-04-01, P1Y, 2026-04-02, 2027-04-01",
        "2022-04-01, P1Y, 2020-01-01, 2023-04-01",
        "2024-02-29, P1Y, 2026-11-22, 2027-02-28",
        "2024-02-29, P1Y, 2027-12-01, 2028-02-29",
        "2024-01-31, P1M, 2026-02-15, 2026-02-28",
        "2024-01-31, P1M, 2026-03-15, 2026-03-31",
        "2024-01-01, P90D, 2026-11-22, 2026-12-16",
        "2017, P1Y, 2026-11-22, 2026",
        "2017, P6M, 2026-11-22,",
        "2017-04, P6M, 2026-11-22, 2027-04",
        "2017-04, P10D, 2026-11-22,",
    })
    void reviewsByACycleFromTheStart(String start, String every, LocalDate on, @Nullable String next) {
        Contract contract = ContractExample.with(json -> {
            json.putObject("period").put("start", start).put("ongoing", true);
            json.putObject("review").put("every", every);
        });

        assertThat(next(contract, on)).isEqualTo(next);
    }

    @Test
    void countsACycleFromTheDateItNames() {
        Contract contract = ContractExample.with(
                json -> json.putObject("review").put("every", "P1Y").put("from", "2024-06-30"));

        assertThat(next(contract, LocalDate.parse("2026-11-22"))).isEqualTo("2027-06-30");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, 2026-12", "2026-12-31, 2026-12", "2027-01-01,"})
    void reviewsOnceOnOneDate(LocalDate on, @Nullable String next) {
        Contract contract =
                ContractExample.with(json -> json.putObject("review").put("on", "2026-12"));

        assertThat(next(contract, on)).isEqualTo(next);
    }

    @Test
    void reviewsNoContractThatHasEnded() {
        assertThat(next(ContractExample.contract(), LocalDate.parse("2027-04-01")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2027-03-31, 2024-03-31, upcoming",
        "2024-04-01, 2027-03-31, 2024-04-01, active",
        "2024-04-01, 2027-03-31, 2027-03-31, active",
        "2024-04-01, 2027-03-31, 2027-04-01, expired",
        "2024, 2027, 2024-01-01, active",
        "2024, 2027, 2023-12-31, upcoming",
        "2024, 2027-02, 2027-02-28, active",
        "2024, 2027-02, 2027-03-01, expired",
        ", 2027-03-31, 2026-01-01, unknown",
        ", 2027-03-31, 2028-01-01, expired",
        "2024-04-01, , 2026-01-01, unknown",
        "2024-04-01, , 2023-01-01, upcoming",
    })
    void standsWhereItsDatesPutIt(@Nullable String start, @Nullable String end, LocalDate on, String status) {
        Contract contract = ContractExample.with(json -> {
            ObjectNode period = json.putObject("period");
            say(json, period, "start", start);
            say(json, period, "end", end);
        });

        assertThat(Status.of(contract, on).word()).isEqualTo(status);
    }

    @Test
    void isOngoingWithoutAnEnd() {
        Contract contract = ContractExample.with(
                json -> json.putObject("period").put("start", "2017").put("ongoing", true));

        assertThat(Status.of(contract, LocalDate.parse("2026-11-22"))).isEqualTo(Status.ONGOING);
    }

    @Test
    void isTerminatedOnceItWasEndedEarly() {
        Contract contract =
                ContractExample.with(json -> ((ObjectNode) json.get("period")).put("terminated", "2025-06-30"));

        assertThat(Status.of(contract, LocalDate.parse("2025-06-30"))).isEqualTo(Status.ACTIVE);
        assertThat(Status.of(contract, LocalDate.parse("2025-07-01"))).isEqualTo(Status.TERMINATED);
    }

    @Test
    void runsToTheEndOfAnExercisedExtension() {
        Contract contract = ContractExample.with(json -> json.putArray("extensions")
                .addObject()
                .put("until", "2028-03-31")
                .put("state", "exercised"));

        assertThat(Status.of(contract, LocalDate.parse("2028-03-31"))).isEqualTo(Status.ACTIVE);
    }

    private static void say(ObjectNode json, ObjectNode period, String field, @Nullable String date) {
        if (date == null) {
            json.withArray("missing")
                    .addObject()
                    .put("field", "period." + field)
                    .put("because", "not-held");
        } else {
            period.put(field, date);
        }
    }

    private static @Nullable String next(Contract contract, LocalDate on) {
        ComputedContract.Next review = ComputedContract.of(contract, on).review();
        return review == null ? null : review.next().toString();
    }
}
