package register.foi.limits;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import register.api.http.HttpResponses;
import register.api.http.Validator;
import register.api.tables.Field;
import register.api.tables.SingleRow;

/**
 * Builds responses with a calculated result; their validator changes with the bank holidays or the release of the
 * service.
 */
final class LimitsResponses {
    private LimitsResponses() {}

    static <R extends WithSentences> Response of(String title, List<Field<R>> fields, R row, BankHolidays holidays) {
        return of(new SingleRow<>(title, fields, row, Map.of()), holidays);
    }

    /** Returns the response with a row whose page shows more. */
    static Response of(SingleRow<?> row, BankHolidays holidays) {
        return HttpResponses.of(row, version(holidays), Map.of());
    }

    static Validator version(BankHolidays holidays) {
        return new Validator("holidays-" + holidays.mark(), false);
    }
}
