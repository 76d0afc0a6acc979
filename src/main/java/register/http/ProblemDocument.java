package register.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import register.problem.Problem;
import register.problem.Refusal;

/**
 * A refusal as it is published (RFC 9457).
 *
 * @param type the address that explains this kind of refusal
 * @param detail what is wrong in this case; empty where the title says it all
 * @param remedy what to do about it
 * @param parameter of the address that is at fault
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
        @Nullable String parameter) {

    static ProblemDocument of(Address base, Problem problem, String detail, @Nullable String parameter) {
        return new ProblemDocument(
                base.at("problems").at(problem.slug()).toString(),
                problem.title(),
                problem.status(),
                detail,
                problem.remedy(),
                parameter);
    }

    static ProblemDocument of(Address base, Refusal refusal) {
        return of(base, refusal.problem(), refusal.detail(), refusal.parameter());
    }
}
