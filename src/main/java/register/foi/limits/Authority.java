package register.foi.limits;

import java.math.BigDecimal;
import register.values.Money;
import register.values.Word;

/** Whose cost limit it is (SI 2004/3244, regulation 3). */
public enum Authority implements Word {
    /** A council, and every authority that is not central. */
    LOCAL(450),
    /** A government department, Parliament, the armed forces: Part I of Schedule 1 to FOIA. */
    CENTRAL(600);

    private final int pounds;

    Authority(int pounds) {
        this.pounds = pounds;
    }

    Money limit() {
        return new Money(BigDecimal.valueOf(pounds), "GBP");
    }
}
