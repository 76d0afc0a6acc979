package register.web.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.values.duties.AuthorityDuties;

/**
 * The council's settings about what it has to publish.
 *
 * @param isPublic whether everybody sees what is due, and not only those who are signed in
 * @param paysOver100Million whether it expects to pay more than £100 million under contracts in the financial year; null if
 *     that is not set
 */
public record DutySettings(
        @JsonProperty("public") boolean isPublic,
        @JsonProperty("paysOver100Million") @Nullable Boolean paysOver100Million) {
    /** Returns which conditions of rules about councils hold. */
    Map<String, Boolean> conditions() {
        return paysOver100Million == null
                ? Map.of()
                : Map.of(AuthorityDuties.PAYS_OVER_100_MILLION, paysOver100Million);
    }
}
