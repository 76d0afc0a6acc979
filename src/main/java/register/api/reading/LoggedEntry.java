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
 * An entry of the log as it is read by itself.
 *
 * @param said what it says
 * @param changes field by field, against what was said under its key before; empty where nothing was
 * @param removed from it since
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

    /** Written and read again, so that a number is the same one on either side: 7000, and not 7E+3. */
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
