package register.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.values.problem.Fault;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/**
 * A refusal as it is published (RFC 9457).
 *
 * @param type the address that explains this kind of refusal
 * @param detail the error in this case; empty where the title is enough
 * @param remedy what to do about it
 * @param parameter of the address, or header, that caused it
 * @param errors all errors, if there are several or they are in the request body
 * @param links to related addresses, by relation
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String detail,

        String remedy,
        @Nullable String parameter,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Fault> errors,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Map<String, String> links) {

    /** Returns every error in a parameter of the address. */
    public List<Fault> inParameters() {
        if (errors.isEmpty()) {
            return parameter == null ? List.of() : List.of(Fault.ofParameter(parameter, inWords()));
        }
        return errors.stream().filter(fault -> fault.parameter() != null).toList();
    }

    /** Returns the error in this case, or else the title. */
    public String inWords() {
        return detail.isEmpty() ? title : detail;
    }

    static ProblemDocument of(Address base, Problem problem) {
        return of(base, problem.because(""));
    }

    static ProblemDocument of(Address base, Refusal refusal) {
        Problem problem = refusal.problem();
        return new ProblemDocument(
                base.at("problems").at(problem.slug()).toString(),
                problem.title(),
                problem.status(),
                refusal.detail(),
                problem.remedy(),
                refusal.parameter(),
                refusal.faults(),
                refusal.links());
    }
}
