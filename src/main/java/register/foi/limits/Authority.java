package register.foi.limits;

import java.math.BigDecimal;
import register.values.Money;
import register.values.Word;

/** The kind of public authority, which decides its cost limit (SI 2004/3244, regulation 3). */
public enum Authority implements Word {
    /** A council, or any other authority that is not in central government. */
    LOCAL(450),
    /** A government department, Parliament or the armed forces: Part I of Schedule 1 to FOIA. */
    CENTRAL(600);

    private final int pounds;

    Authority(int pounds) {
        this.pounds = pounds;
    }

    Money limit() {
        return new Money(BigDecimal.valueOf(pounds), "GBP");
    }
}
