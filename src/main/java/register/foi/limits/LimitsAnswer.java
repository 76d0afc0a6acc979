package register.foi.limits;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import register.api.http.Answer;
import register.api.http.Version;
import register.api.tables.Field;
import register.api.tables.One;

/** Answers with what was reckoned; it holds until a bank holiday or the edition changes. */
final class LimitsAnswer {
    private LimitsAnswer() {}

    static <R extends Told> Response of(String title, List<Field<R>> fields, R row, BankHolidays holidays) {
        return Answer.of(new One<>(title, fields, row, Map.of()), version(holidays), Map.of());
    }

    static Version version(BankHolidays holidays) {
        return new Version("holidays-" + holidays.mark(), false);
    }
}
