package register.values.duties;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the parties have agreed on at one time: the terms whose change has to be published.
 *
 * @param value in pounds, on one basis throughout; null if it is not known
 * @param start the first day; null if it is not known
 * @param end the last day as it is agreed; null if there is none, or it is not known
 * @param longest the last day with every extension that was offered at the award; null for the end
 */
public record AgreedTerms(
        @Nullable BigDecimal value,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate longest) {}
