package register.api.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.Register;
import register.values.Json;

/**
 * A single entry of the log with its changes.
 *
 * @param said the entry with its item
 * @param changes field by field, against the previous item of its key; empty where there was none
 * @param removed what was removed from it since
 */
public record LoggedEntry(@JsonUnwrapped LoggedItem said, List<FieldDifference> changes, List<Removed> removed) {
    static LoggedEntry of(LoggedItem said, Log log) {
        return new LoggedEntry(said, changes(said, log), Removed.from(said.entry(), log));
    }

    private static List<FieldDifference> changes(LoggedItem said, Log log) {
        return log.registers().stream()
                .filter(register -> register.name().equals(said.entry().register()))
                .findFirst()
                .map(register -> before(register, said, log))
                .map(before -> FieldDifference.between(tree(json(before)), tree(said.item())))
                .orElse(List.of());
    }

    private static <T> @Nullable T before(Register<T> register, LoggedItem said, Log log) {
        return log.records(register)
                .find(said.entry().key(), said.entry().number() - 1)
                .map(recorded -> recorded.item())
                .orElse(null);
    }

    /** Written and read again, so that a number has the same form on both sides: 7000, and not 7E+3. */
    private static String json(Object item) {
        try {
            return Json.mapper().writeValueAsString(item);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what the log has can be written", impossible);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what the log has can be read", impossible);
        }
    }
}
